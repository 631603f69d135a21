# Packages of the npm registry, compiled from node_modules: tests/README.md. Included by the Makefile.
packages: all ## small packages from npm, imported without a bundler; skipped without network
	@tests/packages/packages.sh $(B)/yieldc $(B)/packages "$(CC)"

.PHONY: packages
