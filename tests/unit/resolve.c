// SPDX-License-Identifier: MIT
// Resolution: trees of files that each test makes in a temporary directory, and what Node 20 says
// about specifiers in them.
#define _GNU_SOURCE // nftw
#include "tests/unit/unit.h"
#include "transpiler/base/strbuf.h"
#include "transpiler/resolve/config.h"
#include "transpiler/resolve/resolve.h"

#include <ftw.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_library(const char *name)
{
    return !strcmp(name, "fs") || !strcmp(name, "fs/promises") || !strcmp(name, "path") ||
           !strcmp(name, "sea");
}

typedef struct Tree {
    Arena arena;
    Resolver *r;
    char root[PATH_MAX]; // the working directory while the test runs
} Tree;

static void tree_begin(Tree *tree, const char *const *conditions)
{
    const char *temporary = getenv("TMPDIR");
    char made[PATH_MAX];
    snprintf(made, sizeof made, "%s/resolve-XXXXXX", temporary ? temporary : "/tmp");
    ck_assert_ptr_nonnull(mkdtemp(made));
    ck_assert_ptr_nonnull(realpath(made, tree->root));
    ck_assert_int_eq(chdir(tree->root), 0);
    arena_init(&tree->arena);
    tree->r = resolver_new(&tree->arena, conditions, is_library);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
    (void)status, (void)type, (void)walk;
    return remove(path);
}

static void tree_end(Tree *tree)
{
    arena_release(&tree->arena);
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(nftw(tree->root, remove_one, 16, FTW_DEPTH | FTW_PHYS), 0);
}

static void make_directories(const char *path)
{
    char step[PATH_MAX];
    for (const char *slash = path; (slash = strchr(slash, '/')); slash++) {
        snprintf(step, sizeof step, "%.*s", (int)(slash - path), path);
        mkdir(step, 0777);
    }
}

static void file(const char *path, const char *text)
{
    make_directories(path);
    FILE *stream = fopen(path, "w");
    ck_assert_msg(stream != NULL, "%s", path);
    fputs(text, stream);
    fclose(stream);
}

// Empty files, their paths with spaces between.
static void files(const char *paths)
{
    char list[4096];
    snprintf(list, sizeof list, "%s", paths);
    for (char *path = strtok(list, " "); path; path = strtok(NULL, " "))
        file(path, "");
}

static void link_to(const char *target, const char *path)
{
    make_directories(path);
    ck_assert_int_eq(symlink(target, path), 0);
}

// A lookup gives this path, or fails with this code behind a `!`.
static void check_one(Tree *tree, ResolveKind kind, const char *importer, const char *specifier,
                      const char *expected)
{
    Resolved resolved = resolve(tree->r, kind, importer, specifier);
    const char *name = kind == RESOLVE_IMPORT ? "import" : "require";
    const char *got = resolved.path   ? resolved.path
                      : resolved.code ? arena_printf(&tree->arena, "!%s", resolved.code)
                                      : "nothing";
    ck_assert_msg(!strcmp(got, expected), "%s '%s' in %s: expected %s, got %s (%s)", name,
                  specifier, importer, expected, got, resolved.message ? resolved.message : "");
    ck_assert_msg(resolved.path || resolved.message, "%s '%s': no message", name, specifier);
}

// Rows end where the rest would be NULL.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

typedef struct Row {
    const char *specifier;
    const char *expected; // of import, and of require where the next is NULL
    const char *required;
    const char *message; // NULL, or a part of it
} Row;

enum { IMPORT = 1 << RESOLVE_IMPORT, REQUIRE = 1 << RESOLVE_REQUIRE, BOTH = IMPORT | REQUIRE };

static void check_rows(Tree *tree, int kinds, const char *importer, const Row *rows, size_t count)
{
    for (size_t i = 0; i < 2 * count; i++) {
        const Row *row = &rows[i / 2];
        ResolveKind kind = i % 2 ? RESOLVE_REQUIRE : RESOLVE_IMPORT;
        if (!(kinds >> kind & 1))
            continue;
        const char *expected = i % 2 && row->required ? row->required : row->expected;
        check_one(tree, kind, importer, row->specifier, expected);
        const char *said = resolve(tree->r, kind, importer, row->specifier).message;
        ck_assert_msg(!row->message || (said && strstr(said, row->message)),
                      "'%s': '%s' is not in '%s'", row->specifier, row->message, said ? said : "");
    }
}

#define CHECK(tree, kinds, importer, ...)                                                          \
    do {                                                                                           \
        static const Row rows[] = {__VA_ARGS__};                                                   \
        check_rows((tree), (kinds), (importer), rows, sizeof rows / sizeof *rows);                 \
    } while (0)

static void check_hint(Tree *tree, ResolveKind kind, const char *specifier, const char *expected)
{
    Resolved resolved = resolve(tree->r, kind, "src/main.js", specifier);
    const char *hint = resolved.hint ? resolved.hint : "none";
    ck_assert_msg(!strcmp(hint, expected), "'%s': expected '%s', got '%s'", specifier, expected,
                  hint);
}

#define NOT_EXPORTED "!ERR_PACKAGE_PATH_NOT_EXPORTED"
#define BAD_TARGET "!ERR_INVALID_PACKAGE_TARGET"
#define BAD_SPECIFIER "!ERR_INVALID_MODULE_SPECIFIER"
#define BAD_CONFIG "!ERR_INVALID_PACKAGE_CONFIG"
#define NOT_DEFINED "!ERR_PACKAGE_IMPORT_NOT_DEFINED"
#define NOT_FOUND "!ERR_MODULE_NOT_FOUND"
#define NOT_REQUIRED "!MODULE_NOT_FOUND"
#define DIRECTORY "!ERR_UNSUPPORTED_DIR_IMPORT"

START_TEST(paths_of_import_are_urls)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("src/main.js src/a.js src/lib/index.js src/ü.js b.js src/.x src/..x.js");
    file("src/sp ce.js", "");
    file("src/per%20cent.js", "");

    file("src/h#sh.js", "");
    files("per%20cent/x.js");

    file("src/b\\s.js", "");
    CHECK(
        &tree, IMPORT, "src/main.js", {"./a.js", "src/a.js"}, {"../b.js", "b.js"},
        {"./lib/../a.js", "src/a.js"}, {"././/a.js", "src/a.js"}, {"./%61.js", "src/a.js"},
        {"./lib/%2E%2e/a.js", "src/a.js"}, {".\\a.js", BAD_SPECIFIER},
        {"./lib\\..\\a.js", "src/a.js"}, {"./sp ce.js", "src/sp ce.js"},
        {"./sp%20ce.js", "src/sp ce.js"}, {"./per%20cent.js", NOT_FOUND},
        {"./per%2520cent.js", "src/per%20cent.js"}, {"./h%23sh.js", "src/h#sh.js"},
        {"./%C3%BC.js", "src/ü.js"}, {"./ü.js", "src/ü.js"}, {"./.x", "src/.x"}, {"./a", NOT_FOUND},
        {"./lib", DIRECTORY}, {"./lib/", DIRECTORY}, {".", DIRECTORY}, {"..", DIRECTORY},
        {"./a.js/", DIRECTORY},
        {"./a%2Fb.js", BAD_SPECIFIER, NULL, "must not include encoded \"/\" or \"\\\" characters"},
        {"./b%5cs.js", BAD_SPECIFIER}, {"./%zz.js", BAD_SPECIFIER}, {"./%FC.js", BAD_SPECIFIER},
        {"./a.js?x", BAD_SPECIFIER, NULL, "does not support"},
        {"./a.js#x", BAD_SPECIFIER, NULL, "does not support"}, {"./missing.js?x", NOT_FOUND},
        {"//host/a.js", "!ERR_INVALID_FILE_URL_HOST"},
        {"https://example.org/a.js", "!ERR_UNSUPPORTED_ESM_URL_SCHEME", NULL, "'https:'"},
        {"data:text/javascript,1", "!ERR_UNSUPPORTED_ESM_URL_SCHEME"});
    CHECK(&tree, IMPORT, "src/main.js", {"./a.js ", "src/a.js"}, {"./a\t.js", "src/a.js"},
          {"///absent.js", NOT_FOUND}, {"file:absent.js", NOT_FOUND, NULL, "absent.js'"},
          {"file://host/a.js", "!ERR_INVALID_FILE_URL_HOST"}, {"./%ED%A0%80.js", BAD_SPECIFIER},
          {"./%C0%AF.js", BAD_SPECIFIER}, {"./%F0%9F%98.js", BAD_SPECIFIER},
          {"./%00.js", BAD_SPECIFIER}, {"./%F0%9F%98%80.js", NOT_FOUND}, {"./absent/.", DIRECTORY},
          {"./absent/..", DIRECTORY});
    CHECK(&tree, IMPORT, "per%20cent/main.js", {"./x.js", "per%20cent/x.js"});
    const char *url = arena_printf(&tree.arena, "file://%s/src/%%61.js", tree.root);
    check_one(&tree, RESOLVE_IMPORT, "src/main.js", url, "src/a.js");
    url = arena_printf(&tree.arena, "FILE:%s/src/a.js", tree.root);
    check_one(&tree, RESOLVE_IMPORT, "src/main.js", url, "src/a.js");
    const char *path = arena_printf(&tree.arena, "%s/src/a.js", tree.root);
    check_one(&tree, RESOLVE_IMPORT, "src/main.js", path, "src/a.js");
    tree_end(&tree);
}
END_TEST

START_TEST(paths_of_require_are_paths)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("src/main.js src/a.js src/a/index.js src/b.json src/b/index.js src/c/index.json "
          "src/d/lib/main.js src/e/index.js src/f/lib/index.js src/g.node src/h src/h.js b.js "
          "src/..x.js src/i/index.js src/i.js");
    file("src/sp%20ce.js", "");
    file("src/d/package.json", "{\"main\": \"lib/main\"}");
    file("src/e/package.json", "{\"main\": \"missing\"}");
    file("src/f/package.json", "{\"main\": \"./lib/\"}");
    file("src/i/package.json", "{\"main\": \"\"}");
    file("src/j/package.json", "{\"main\": \"lib/missing.js\"}");
    CHECK(&tree, REQUIRE, "src/main.js", {"./a", "src/a.js"}, {"./a/", "src/a/index.js"},
          {"./a/.", "src/a/index.js"}, {"./b", "src/b.json"}, {"./b/", "src/b/index.js"},
          {"./c", "src/c/index.json"}, {"./d", "src/d/lib/main.js"}, {"./e", "src/e/index.js"},
          {"./f", "src/f/lib/index.js"}, {"./g", "src/g.node"}, {"./h", "src/h"},
          {"./i/", "src/i/index.js"}, {"../b", "b.js"}, {"..x", "src/..x.js"},
          {"./sp%20ce.js", "src/sp%20ce.js"}, {"./sp ce.js", NOT_REQUIRED},
          {"./a.js?x", NOT_REQUIRED}, {".", NOT_REQUIRED}, {"./a.js/", NOT_REQUIRED},
          {"./j", NOT_REQUIRED, NULL,
           "Cannot find module 'src/j/lib/missing.js'. Please verify that the package.json has a "
           "valid \"main\" entry"},
          {"./missing", NOT_REQUIRED, NULL, "Cannot find module './missing'"},
          {"", "!ERR_INVALID_ARG_VALUE"});
    CHECK(&tree, REQUIRE, "src/a/index.js", {".", "src/a/index.js"}, {"./", "src/a/index.js"},
          {"..", NOT_REQUIRED}, {"../a", "src/a.js"});
    tree_end(&tree);
}
END_TEST

// A package that has what Node's tests of "exports" try.
static void make_box(void)
{
    files("main.js node_modules/box/one.js node_modules/box/lib/in.js node_modules/box/lib/in.mjs "
          "node_modules/box/deep/d1/d1.js node_modules/box/deep/d1.js "
          "node_modules/box/deep/d2/index.js "
          "node_modules/box/deep/e.js node_modules/box/secret/s.js node_modules/box/slash/index.js "
          "node_modules/box/node_modules/n/x.js node_modules/plain/index.js");
    file("node_modules/box/sp ce.js", "");
    file("node_modules/box/package.json",
         "{\"name\": \"box\", \"main\": \"./never.js\", \"exports\": {"
         "\"./one\": \"./one.js\", \"./space\": \"./sp%20ce.js\", \"./literal\": \"./sp ce.js\","
         "\"./all/*\": \"./*\", \"./all/secret/*\": null, \"./out/*\": \"../out/*\","
         "\"./above\": \"../above\", \"./null\": null, \"./null/\": null, \"./empty\": {},"
         "\"./number\": 1234, \"./nothing\": \"\", \"./bare\": \"bare.js\", \"./true\": true,"
         "\"./any/*\": [[], null, {}, \"scheme:x/*\", \"./*\"],"
         "\"./any\": [[], null, {}, \"scheme:x\", \"./one.js\"], \"./none\": [],"
         "\"./invalid\": [null, {}, \"scheme:x\"], \"./null-last\": [\"scheme:x\", null],"
         "\"./missing-first\": [\"./missing.js\", \"./one.js\"],"
         "\"./modules\": \"./node_modules/n/x.js\", \"./double\": \".//one.js\","
         "\"./dots\": \"./lib/../one.js\", \"./encoded\": \"./lib/%2e%2e/one.js\","
         "\"./which\": [{\"import\": \"///no\", \"require\": {\"require\": {\"other\": \"./x.js\"},"
         "\"default\": \"./sp ce.js\"}, \"default\": \"./one.js\", \"node\": \"./lib/in.js\", "
         "\"import\": {\"other\": \"./x.js\"}}],"
         "\"./order\": {\"default\": \"./one.js\", \"import\": \"./lib/in.mjs\"},"
         "\"./no-extension\": \"./one\", \"./folder\": \"./deep\","
         "\"./self\": {\"require\": \"./lib/in.js\", \"import\": \"./lib/in.mjs\"},"
         "\"./*/end\": \"./deep/*.js\", \"./*/*nd\": \"no\", \"./*end\": \"no\","
         "\"./*/d2/end\": \"./deep/*/index.js\", \"./a/*\": \"./deep/*.js\", \"./a/b/\": \"./no/\","
         "\"./a/b*\": \"./deep*.js\", \"./deep/*\": \"./deep/*\", \"./deep/sub-*\": "
         "\"./deep/d1/*.js\","
         "\"./deep/sub-*.js\": \"./deep/d1/*.js\", \"./twice/*\": \"./deep/*/*.js\","
         "\"./two/*/*\": \"./one.js\", \"./closed/\": \"./one.js\","
         "\"./stop\": {\"node\": [], \"default\": \"./one.js\"},"
         "\"./slash*\": \"./slash*index.js\"}}");
}

START_TEST(exports_lead_to_files)
{
    Tree tree;
    tree_begin(&tree, NULL);
    make_box();
    CHECK(&tree, BOTH, "main.js", {"box/one", "node_modules/box/one.js"},
          {"box/space", "node_modules/box/sp ce.js"}, {"box/literal", "node_modules/box/sp ce.js"},
          {"box/all/one.js", "node_modules/box/one.js"},
          {"box/any/one.js", "node_modules/box/one.js"}, {"box/any", "node_modules/box/one.js"},
          {"box/double", "node_modules/box/one.js"},
          {"box/which", "node_modules/box/one.js", "node_modules/box/sp ce.js"},
          {"box/order", "node_modules/box/one.js"},
          {"box/self", "node_modules/box/lib/in.mjs", "node_modules/box/lib/in.js"},
          {"box/deep/sub-d1", "node_modules/box/deep/d1/d1.js"},
          {"box/deep/sub-d1.js", "node_modules/box/deep/d1/d1.js"},
          {"box/twice/d1", "node_modules/box/deep/d1/d1.js"},
          {"box/d1/end", "node_modules/box/deep/d1.js"},
          {"box/d2/d2/end", "node_modules/box/deep/d2/index.js"},
          {"box/a/d1", "node_modules/box/deep/d1.js"},
          {"box/a/d1/d1", "node_modules/box/deep/d1/d1.js"},
          {"box/a/b/d1/d1", "node_modules/box/deep/d1/d1.js"},
          {"box/a//d1/d1", "node_modules/box/deep/d1/d1.js"},
          {"box/all//secret/s.js", "node_modules/box/secret/s.js"},
          {"box/all/////secret/////s.js", "node_modules/box/secret/s.js"},
          {"box/slash/", "node_modules/box/slash/index.js"});
    // From the inside the package's own name means its exports; paths are free.
    CHECK(&tree, BOTH, "node_modules/box/lib/in.js",
          {"../secret/s.js", "node_modules/box/secret/s.js"},
          {"box/one", "node_modules/box/one.js"}, {"box/secret/s.js", NOT_EXPORTED});
    tree_end(&tree);
}
END_TEST

START_TEST(exports_refuse)
{
    Tree tree;
    tree_begin(&tree, NULL);
    make_box();
    CHECK(
        &tree, BOTH, "main.js",
        {"box", NOT_EXPORTED, NULL, "No \"exports\" main defined in node_modules/box/package.json"},
        {"box/absent", NOT_EXPORTED, NULL,
         "Package subpath './absent' is not defined by \"exports\" in "
         "node_modules/box/package.json"},
        {"box/one.js", NOT_EXPORTED}, {"box/empty", NOT_EXPORTED}, {"box/null", NOT_EXPORTED},
        {"box//null", NOT_EXPORTED}, {"box/////null", NOT_EXPORTED}, {"box/null/x", NOT_EXPORTED},
        {"box/all/secret/s.js", NOT_EXPORTED}, {"box/all/secret//s.js", NOT_EXPORTED},
        {"box/none", NOT_EXPORTED}, {"box/null-last", NOT_EXPORTED}, {"box/end", NOT_EXPORTED},
        {"box/package.json", NOT_EXPORTED}, {"box/two/a/*", NOT_EXPORTED},
        {"box/closed/", NOT_EXPORTED}, {"box/stop", NOT_EXPORTED}, {"box/", NOT_EXPORTED},
        {"box/out/x.js", BAD_TARGET, NULL,
         "Invalid \"exports\" target \"../out/*\" defined for './out/*' in the package config "
         "node_modules/box/package.json"},
        {"box/above", BAD_TARGET}, {"box/number", BAD_TARGET, NULL, "\"1234\""},
        {"box/true", BAD_TARGET, NULL, "\"true\""}, {"box/nothing", BAD_TARGET},
        {"box/bare", BAD_TARGET, NULL, "; targets must start with \"./\""},
        {"box/invalid", BAD_TARGET}, {"box/modules", BAD_TARGET}, {"box/dots", BAD_TARGET},
        {"box/encoded", BAD_TARGET},
        {"box/all/./../one.js", BAD_SPECIFIER, NULL,
         "Invalid module \"./all/./../one.js\" request is not a valid match in pattern "
         "\"./all/*\" for the \"exports\" resolution of node_modules/box/package.json"},
        {"box/all/no%64e_modules", BAD_SPECIFIER}, {"box/all/%2e./one", BAD_SPECIFIER},
        {"box/all/NODE_MODULES/n/x.js", BAD_SPECIFIER}, {"box/all/..%2F..%2Fx.js", BAD_SPECIFIER},
        {"box/all/..%5C..%5Cx.js", BAD_SPECIFIER},
        {"box/all/absent.js", NOT_FOUND, NOT_REQUIRED, "'node_modules/box/absent.js'"},
        {"box/missing-first", NOT_FOUND, NOT_REQUIRED},
        {"box/no-extension", NOT_FOUND, NOT_REQUIRED},
        {"box/d2/end", NOT_FOUND, NOT_REQUIRED, "node_modules/box/deep/d2.js"},
        {"box/a/$$", NOT_FOUND, NOT_REQUIRED, "node_modules/box/deep/$$.js"},
        {"box/folder", DIRECTORY, NOT_REQUIRED}, {"box/deep/d1", DIRECTORY, NOT_REQUIRED},
        {"plain/index", NOT_FOUND, "node_modules/plain/index.js"});
    tree_end(&tree);
}
END_TEST

START_TEST(exports_of_one_target)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js node_modules/text/main.js node_modules/text/x.js node_modules/when/main.js "
          "node_modules/when/cjs.js node_modules/number/hidden.js node_modules/none/main.js "
          "node_modules/nulled/index.js node_modules/deep/a.js");
    file("node_modules/text/package.json", "{\"exports\": \"./main.js\"}");
    file("node_modules/when/package.json",
         "{\"exports\": {\"import\": \"./main.js\", \"require\": \"./cjs.js\"}}");
    file("node_modules/number/package.json", "{\"main\": \"hidden.js\", \"exports\": 5}");
    file("node_modules/none/package.json",
         "{\"main\": \"main.js\", \"exports\": {\"browser\": \"./main.js\"}}");
    file("node_modules/nulled/package.json", "{\"exports\": null}");
    file("node_modules/index/package.json", "{\"exports\": {\"0\": \"./a.js\"}}");
    file("node_modules/mixed/package.json",
         "{\"exports\": {\".\": \"./a.js\", \"import\": \"./a.js\"}}");
    file("node_modules/deep/package.json",
         "{\"exports\": {\"node\": {\"browser\": \"./b.js\"},"
         "\"module-sync\": \"./a.js\", \"default\": \"./c.js\"}}");
    CHECK(
        &tree, BOTH, "main.js", {"text", "node_modules/text/main.js"}, {"text/x.js", NOT_EXPORTED},
        {"when", "node_modules/when/main.js", "node_modules/when/cjs.js"},
        {"when/cjs.js", NOT_EXPORTED}, {"number", NOT_EXPORTED}, {"number/hidden.js", NOT_EXPORTED},
        {"none", NOT_EXPORTED}, {"nulled", "node_modules/nulled/index.js"},
        {"deep", "node_modules/deep/a.js"},
        {"index", BAD_CONFIG, NULL, "\"exports\" cannot contain numeric property keys."},
        {"mixed", BAD_CONFIG, NULL,
         "\"exports\" cannot contain some keys starting with '.' and some not. The exports object "
         "must either be an object of package subpath keys or an object of main entry condition "
         "name keys only."});
    tree_end(&tree);
}
END_TEST

START_TEST(exports_of_odd_targets)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js node_modules/text?x/index.js node_modules/marked/index.js "
          "node_modules/text/main.js");
    file("node_modules/marked/package.json", "\xEF\xBB\xBF{\"name\": \"marked\"}");
    file("node_modules/bad/package.json", "{\"exports\": \"a\\\"\\u0001.js\"}");
    file("node_modules/fraction/package.json", "{\"exports\": {\"1.5\": \"./a.js\"}}");
    file("node_modules/padded/package.json", "{\"exports\": {\"01\": \"./a.js\"}}");
    file("node_modules/hidden/package.json", "{\"exports\": \"./.\\t./text/main.js\"}");
    file("node_modules/escape/package.json", "{\"exports\": \"./%zz.js\"}");
    CHECK(&tree, BOTH, "main.js",
          {"bad", BAD_TARGET, NULL,
           "Invalid \"exports\" main target \"a\\\"\\u0001.js\" defined in the package config "
           "node_modules/bad/package.json"},
          {"fraction", BAD_CONFIG}, {"padded", NOT_EXPORTED}, {"hidden", BAD_TARGET},
          {"escape", BAD_SPECIFIER}, {"text?x", NOT_FOUND, "node_modules/text?x/index.js"},
          {"marked", "node_modules/marked/index.js"});
    tree_end(&tree);
}
END_TEST

// The cases of Node's tests of "imports".
START_TEST(imports)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("src/main.js test.js by-import.js by-require.js sub/x.js node_modules/box/one.js "
          "node_modules/#old/index.js other/main.js");
    file("other/package.json", "{}");
    file("node_modules/box/package.json",
         "{\"exports\": {\".\": \"./one.js\", \"./sub/*\": \"./*\"}}");
    file("package.json",
         "{\"name\": \"me\", \"exports\": \"./test.js\", \"imports\": {\"#test\": \"./test.js\","
         "\"#branch\": {\"import\": \"./by-import.js\", \"require\": \"./by-require.js\"},"
         "\"#sub/*\": \"./sub/*\", \"#sub/*.asdf\": \"./test.js\", \"#sub/null\": null,"
         "\"#sub/inner/*\": null, \"#sub/shadow/*\": [null], \"#box\": \"box\", \"#box/*\": "
         "\"box/sub/*\","
         "\"#folder/\": \"box/sub\", \"#below\": \"../below\", \"#root\": \"/x.js\","
         "\"#url\": \"some:url\", \"#node\": \"node:fs\", \"#null\": null, \"#nulled\": {"
         "\"import\": {\"default\": null}, \"require\": {\"default\": null}, \"default\": "
         "\"./test.js\"},"
         "\"#\": \"./test.js\", \"#/x\": \"./test.js\", \"#gone\": \"./gone.js\", \"#lib\": \"fs\","
         "\"#slash\": \"./..%2F/x.js\", \"#back\": \"./..%5C/x.js\", \"#self\": \"me\","
         "\"#dot\": \".x\", \"#package\": \"absent\"}}");
    CHECK(&tree, BOTH, "src/main.js", {"#test", "test.js"},
          {"#branch", "by-import.js", "by-require.js"}, {"#sub/x.js", "sub/x.js"},
          {"#box", "node_modules/box/one.js"}, {"#box/one.js", "node_modules/box/one.js"},
          {"#sub/a.asdf", "test.js"}, {"#sub//a.asdf", "test.js"}, {"#sub/a//b.asdf", "test.js"},
          {"#lib", "fs"}, {"#self", "test.js"}, {"me", "test.js"}, {"mex", NOT_FOUND, NOT_REQUIRED},
          {"#below", BAD_TARGET, NULL,
           "Invalid \"imports\" target \"../below\" defined for '#below'"},
          {"#url", BAD_TARGET}, {"#node", BAD_TARGET}, {"#root", BAD_TARGET},
          {"#sub/x/../../../below", BAD_SPECIFIER, NULL, "request is not a valid match in pattern"},
          {"#box/x%2Fy", BAD_SPECIFIER}, {"#box/x%5Cy", BAD_SPECIFIER}, {"#slash", BAD_SPECIFIER},
          {"#back", BAD_SPECIFIER}, {"#dot", BAD_SPECIFIER},
          {"#", BAD_SPECIFIER, NULL, "is not a valid internal imports specifier name"},
          {"#/x", BAD_SPECIFIER}, {"#sub/", BAD_SPECIFIER}, {"#folder/x", NOT_DEFINED},
          {"#missing", NOT_DEFINED, NULL,
           "Package import specifier \"#missing\" is not defined in package package.json imported "
           "from src/main.js"},
          {"#null", NOT_DEFINED}, {"#sub/null", NOT_DEFINED}, {"#nulled", NOT_DEFINED},
          {"#sub/shadow/x", NOT_DEFINED}, {"#sub/inner/x", NOT_DEFINED},
          {"#sub/inner//x", NOT_DEFINED}, {"#gone", NOT_FOUND, NOT_REQUIRED},
          {"#package", NOT_FOUND, NOT_REQUIRED}, {"#sub//null", NOT_FOUND, NOT_REQUIRED},
          {"#sub//inner/x", NOT_FOUND, NOT_REQUIRED});
    // Packages whose name begins with # are found by require where the scope has no imports.
    CHECK(&tree, BOTH, "other/main.js", {"#old", NOT_DEFINED, "node_modules/#old/index.js"},
          {"me", NOT_FOUND, NOT_REQUIRED});
    tree_end(&tree);
}
END_TEST

START_TEST(packages)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js src/deep/main.js node_modules/up/index.js src/node_modules/near/index.js "
          "node_modules/near/index.js node_modules/@s/p/index.js node_modules/@s/p/lib/x.js "
          "node_modules/bare/main.js node_modules/json/index.json node_modules/dir/lib/index.js "
          "node_modules/a/node_modules/b/index.js node_modules/a/index.js node_modules/b/index.js "
          "node_modules/node_modules/inner/index.js node_modules/one.js "
          "node_modules/nomain/other.js node_modules/odd/h");
    file("node_modules/odd/sp ce.js", "");
    file("node_modules/bare/package.json", "{\"main\": \"main\"}");
    file("node_modules/dir/package.json", "{\"main\": \"./lib\"}");
    file("node_modules/odd/package.json", "{\"main\": \"sp%20ce.js\"}");
    file("node_modules/broken/package.json", "{\"name\": \"broken\",\n  \"main\": }");
    file("node_modules/scoped/package.json", "null");
    CHECK(
        &tree, BOTH, "src/deep/main.js", {"up", "node_modules/up/index.js"},
        {"near", "src/node_modules/near/index.js"}, {"@s/p", "node_modules/@s/p/index.js"},
        {"@s/p/lib/x.js", "node_modules/@s/p/lib/x.js"},
        {"@s/p/lib/x", NOT_FOUND, "node_modules/@s/p/lib/x.js"},
        {"@s/p/lib/%78.js", "node_modules/@s/p/lib/x.js", NOT_REQUIRED},
        {"bare", "node_modules/bare/main.js"}, {"json", "node_modules/json/index.json"},
        {"dir", "node_modules/dir/lib/index.js"},
        {"odd", "node_modules/odd/sp ce.js", NOT_REQUIRED},
        {"one.js", NOT_FOUND, "node_modules/one.js"}, {"one", NOT_FOUND, "node_modules/one.js"},
        {"nomain", NOT_FOUND, NOT_REQUIRED}, {"nomain/other.js", "node_modules/nomain/other.js"},
        {"@s", BAD_SPECIFIER, NOT_REQUIRED, NULL},
        {"up/../bare/main.js", "node_modules/bare/main.js"}, {"up%20", BAD_SPECIFIER, NOT_REQUIRED},
        {"up\\x", BAD_SPECIFIER, NOT_REQUIRED}, {".up", BAD_SPECIFIER, NOT_REQUIRED},
        {"broken", BAD_CONFIG, NULL,
         "Invalid package config node_modules/broken/package.json while importing \"broken\" from "
         "src/deep/main.js. Expected a value in JSON at line 2 column 11"},
        {"scoped", BAD_CONFIG}, {"absent/x", NOT_FOUND, NOT_REQUIRED, NULL});
    CHECK(&tree, IMPORT, "main.js",
          {"absent/x", NOT_FOUND, NULL, "Cannot find package 'absent' imported from main.js"},
          {"./absent.js", NOT_FOUND, NULL, "Cannot find module 'absent.js' imported from main.js"},
          {"./src", DIRECTORY, NULL,
           "Directory import 'src' is not supported resolving ES modules imported from main.js"},
          {"%", BAD_SPECIFIER, NULL,
           "Invalid module \"%\" is not a valid package name imported from main.js"});

    CHECK(&tree, BOTH, "node_modules/one.js",
          {"inner", "node_modules/node_modules/inner/index.js", NOT_REQUIRED});
    CHECK(&tree, IMPORT, "other.js",
          {"absent/x", NOT_FOUND, NULL, "Cannot find package 'absent' imported from other.js"});
    CHECK(&tree, BOTH, "node_modules/a/index.js", {"b", "node_modules/a/node_modules/b/index.js"});
    CHECK(&tree, BOTH, "node_modules/a/node_modules/b/index.js",
          {"up", "node_modules/up/index.js"});
    tree_end(&tree);
}
END_TEST

// A package.json that is no JSON ends each lookup that needs it, and no other.
START_TEST(broken_packages)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js a.mjs broken/main.mjs broken/a.mjs broken/index.js node_modules/p/index.js");
    file("broken/package.json", "{\"name\": \"broken\",}");
    file("node_modules/nul/package.json", "{}");
    FILE *stream = fopen("node_modules/nul/package.json", "a");
    ck_assert_int_eq(fwrite("\0", 1, 1, stream), 1);
    fclose(stream);
    CHECK(&tree, BOTH, "main.js", {"nul", BAD_CONFIG});
    CHECK(&tree, BOTH, "main.js", {"./broken/a.mjs", "broken/a.mjs"},
          {"./broken", DIRECTORY, BAD_CONFIG});
    CHECK(&tree, BOTH, "broken/main.mjs", {"p", BAD_CONFIG}, {"#x", BAD_CONFIG},
          {"./a.mjs", "broken/a.mjs", BAD_CONFIG}, {"node:fs", "fs"});
    tree_end(&tree);
}
END_TEST

// LOOKUP_PACKAGE_SCOPE stops at a whole step only. Node's code takes x_node_modules for one,
// against its documentation.
START_TEST(scopes_end_at_node_modules)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("x_node_modules/main.js x_node_modules/a.js node_modules/main.js a.js");
    file("package.json", "{\"name\": \"me\", \"type\": \"module\", \"exports\": \"./a.js\","
                         "\"imports\": {\"#a\": \"./a.js\"}}");
    CHECK(&tree, BOTH, "x_node_modules/main.js", {"#a", "a.js"}, {"me", "a.js"});
    CHECK(&tree, BOTH, "node_modules/main.js", {"#a", NOT_DEFINED, NOT_REQUIRED},
          {"me", NOT_FOUND, NOT_REQUIRED});
    ck_assert_int_eq(resolve_format(tree.r, "x_node_modules/a.js"), RESOLVE_MODULE);
    ck_assert_int_eq(resolve_format(tree.r, "node_modules/main.js"), RESOLVE_BY_SYNTAX);
    tree_end(&tree);
}
END_TEST

START_TEST(symlinks_are_followed)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files(
        "app/main.js store/a/node_modules/a/index.js store/a/node_modules/b/index.js lib/real.js");
    link_to("../../store/a/node_modules/a", "app/node_modules/a");
    link_to("../lib", "app/lib");
    link_to("../lib/real.js", "app/other.js");
    link_to("missing", "app/broken.js");
    link_to("../app/main.js", "bin/tool");
    CHECK(&tree, BOTH, "app/main.js", {"a", "store/a/node_modules/a/index.js"},
          {"./lib/real.js", "lib/real.js"}, {"./other.js", "lib/real.js"},
          {"./broken.js", NOT_FOUND, NOT_REQUIRED}, {"b", NOT_FOUND, NOT_REQUIRED});
    CHECK(&tree, BOTH, "store/a/node_modules/a/index.js", {"b", "store/a/node_modules/b/index.js"});
    // An importer that is a link stands where the link leads.
    CHECK(&tree, BOTH, "bin/tool", {"./other.js", "lib/real.js"},
          {"../app/main.js", "app/main.js"});
    ck_assert_str_eq(resolve_entry(tree.r, "bin/tool").path, "app/main.js");
    tree_end(&tree);
}
END_TEST

START_TEST(conditions)
{
    static const char *const given[] = {"custom", "browser", NULL};
    Tree tree;
    tree_begin(&tree, given);
    files(
        "main.js node_modules/p/a.js node_modules/p/b.js node_modules/p/c.js node_modules/p/d.js");
    file("node_modules/p/package.json",
         "{\"exports\": {\"./a\": {\"custom\": \"./a.js\", \"import\": \"./b.js\"},"
         "\"./b\": {\"deno\": \"./a.js\", \"yieldc\": \"./b.js\", \"node\": \"./c.js\"},"
         "\"./c\": {\"node\": {\"import\": \"./a.js\", \"require\": \"./b.js\"}, \"browser\": "
         "\"./c.js\"},"
         "\"./d\": {\"node-addons\": \"./a.js\", \"browser\": \"./d.js\"}}}");
    CHECK(&tree, BOTH, "main.js", {"p/a", "node_modules/p/a.js"}, {"p/b", "node_modules/p/b.js"},
          {"p/c", "node_modules/p/a.js", "node_modules/p/b.js"}, {"p/d", "node_modules/p/d.js"});
    tree_end(&tree);
}
END_TEST

// The library's names win over packages; Node's names that the library lacks may be packages.
START_TEST(library)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js node_modules/path/index.js node_modules/events/events.js "
          "node_modules/string_decoder/lib/x.js node_modules/string_decoder/index.js "
          "node_modules/test/index.js");
    file("node_modules/events/package.json", "{\"main\": \"./events.js\"}");
    CHECK(&tree, BOTH, "main.js", {"path", "path"}, {"node:path", "path"},
          {"fs/promises", "fs/promises"}, {"node:fs/promises", "fs/promises"},
          {"path/", DIRECTORY, "node_modules/path/index.js"},
          {"events", "node_modules/events/events.js"},
          {"string_decoder/", DIRECTORY, "node_modules/string_decoder/index.js"},
          {"test", "node_modules/test/index.js"}, {"node:sea", "sea"},
          {"sea", NOT_FOUND, NOT_REQUIRED},
          {"node:events", "!ERR_UNKNOWN_BUILTIN_MODULE", NULL,
           "node:events: not in yieldc's library"},
          {"node:test", "!ERR_UNKNOWN_BUILTIN_MODULE", NULL, "node:test: not in yieldc's library"},
          {"node:nothing", "!ERR_UNKNOWN_BUILTIN_MODULE", NULL,
           "No such built-in module: node:nothing"},
          {"worker_threads", "!ERR_UNKNOWN_BUILTIN_MODULE", NULL,
           "worker_threads: not in yieldc's library, nor is a package of this name installed"});
    ck_assert_int_eq(resolve(tree.r, RESOLVE_IMPORT, "main.js", "path").format, RESOLVE_LIBRARY);
    ck_assert_int_eq(resolve(tree.r, RESOLVE_REQUIRE, "main.js", "node:fs").format,
                     RESOLVE_LIBRARY);
    tree_end(&tree);
}
END_TEST

START_TEST(formats)
{
    static const struct {
        const char *specifier;
        ResolveFormat imported, required;
    } rows[] = {
        {"./x.js", RESOLVE_BY_SYNTAX, RESOLVE_BY_SYNTAX},
        {"./x.mjs", RESOLVE_MODULE, RESOLVE_MODULE},
        {"./x.cjs", RESOLVE_COMMONJS, RESOLVE_COMMONJS},
        {"./x.json", RESOLVE_JSON, RESOLVE_JSON},
        {"./x", RESOLVE_BY_SYNTAX, RESOLVE_BY_SYNTAX},
        {"./x.txt", RESOLVE_OTHER, RESOLVE_BY_SYNTAX},
        {"./x.y.js", RESOLVE_BY_SYNTAX, RESOLVE_BY_SYNTAX},
        {"./.txt", RESOLVE_BY_SYNTAX, RESOLVE_BY_SYNTAX},
        {"./x.node", RESOLVE_OTHER, RESOLVE_OTHER},
        {"./x.wasm", RESOLVE_OTHER, RESOLVE_OTHER},
        {"./x.ts", RESOLVE_OTHER, RESOLVE_OTHER},
        {"./esm/x.js", RESOLVE_MODULE, RESOLVE_MODULE},
        {"./esm/x", RESOLVE_MODULE, RESOLVE_BY_SYNTAX},
        {"./esm/x.cjs", RESOLVE_COMMONJS, RESOLVE_COMMONJS},
        {"./esm/deep/x.js", RESOLVE_MODULE, RESOLVE_MODULE},
        {"./esm/other/x.js", RESOLVE_BY_SYNTAX, RESOLVE_BY_SYNTAX},
        {"./cjs/x.js", RESOLVE_COMMONJS, RESOLVE_COMMONJS},
        {"./cjs/x", RESOLVE_COMMONJS, RESOLVE_BY_SYNTAX},
        {"./cjs/x.mjs", RESOLVE_MODULE, RESOLVE_MODULE},
    };
    Tree tree;
    tree_begin(&tree, NULL);
    files("main.js .txt x.js x.mjs x.cjs x.json x x.txt x.y.js x.node x.wasm x.ts esm/x.js esm/x "
          "esm/x.cjs "
          "esm/deep/x.js esm/other/x.js cjs/x.js cjs/x cjs/x.mjs broken/x.js");
    file("esm/package.json", "{\"type\": \"module\"}");
    file("esm/other/package.json", "{\"type\": \"Module\"}");
    file("cjs/package.json", "{\"type\": \"commonjs\"}");
    file("broken/package.json", "{");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Resolved imported = resolve(tree.r, RESOLVE_IMPORT, "main.js", rows[i].specifier);
        Resolved required = resolve(tree.r, RESOLVE_REQUIRE, "main.js", rows[i].specifier);
        ck_assert_msg(imported.format == rows[i].imported && required.format == rows[i].required,
                      "%s: %d, %d", rows[i].specifier, imported.format, required.format);
        ck_assert_str_eq(imported.path, rows[i].specifier + 2);
        ck_assert_int_eq(imported.code != NULL, imported.format == RESOLVE_OTHER);
        ck_assert_int_eq(resolve_format(tree.r, rows[i].specifier), rows[i].imported);
    }
    CHECK(&tree, BOTH, "main.js", {"./broken/x.js", BAD_CONFIG});
    ck_assert_str_eq(resolve_entry(tree.r, "broken/x.js").code, "ERR_INVALID_PACKAGE_CONFIG");
    ck_assert_str_eq(resolve_entry(tree.r, "absent.js").code, "ERR_MODULE_NOT_FOUND");
    ck_assert_str_eq(resolve(tree.r, RESOLVE_IMPORT, "main.js", "./x.txt").message,
                     "Unknown file extension \".txt\" for x.txt");
    ck_assert_str_eq(resolve(tree.r, RESOLVE_IMPORT, "main.js", "./x.node").code,
                     "ERR_DLOPEN_DISABLED");
    ck_assert_str_eq(resolve(tree.r, RESOLVE_IMPORT, "main.js", "./x.ts").hint,
                     "esbuild x.ts --format=esm | yieldc -o x.c -");
    tree_end(&tree);
}
END_TEST

// Results have the form of the importer, also above the working directory, and so have the
// package.json files that were read.
START_TEST(results_are_in_the_form_of_the_importer)
{
    Tree tree;
    tree_begin(&tree, NULL);
    files("node_modules/p/index.js lib/x.js work/src/main.js workshop/x.js wor/x.js");
    file("node_modules/p/package.json", "{}");
    file("work/package.json", "{\"name\": \"work\"}");
    ck_assert_int_eq(chdir("work"), 0);
    tree.r = resolver_new(&tree.arena, NULL, is_library);
    CHECK(&tree, BOTH, "src/main.js", {"p", "../node_modules/p/index.js"},
          {"../../lib/x.js", "../lib/x.js"}, {"../../workshop/x.js", "../workshop/x.js"},
          {"../../wor/x.js", "../wor/x.js"}, {"../../lib/y.js", NOT_FOUND, NOT_REQUIRED, NULL});
    CHECK(&tree, BOTH, "-", {"p", "../node_modules/p/index.js"}, {"./src/main.js", "src/main.js"});
    CHECK(&tree, BOTH, "../lib/x.js", {"./x.js", "../lib/x.js"});
    size_t count;
    const char *const *read = resolver_read(tree.r, &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(read[0], "package.json");
    ck_assert_str_eq(read[1], "../node_modules/p/package.json");
    const char *importer = arena_printf(&tree.arena, "%s/work/src/main.js", tree.root);
    check_one(&tree, RESOLVE_IMPORT, importer, "p",
              arena_printf(&tree.arena, "%s/node_modules/p/index.js", tree.root));
    ck_assert_str_eq(resolve(tree.r, RESOLVE_IMPORT, importer, "./y.js").message,
                     arena_printf(&tree.arena,
                                  "Cannot find module '%s/work/src/y.js' imported from %s",
                                  tree.root, importer));
    tree_end(&tree);
}
END_TEST

START_TEST(hints)
{
    static const struct {
        const char *specifier, *imported, *required;
    } rows[] = {
        {"./lib/helper", "did you mean ./lib/helper.js?", "none"},
        {"./lib/helpr.js", "did you mean ./lib/helper.js?", "did you mean ./lib/helper.js?"},
        {"./lib/helper.mjs", "did you mean ./lib/helper.js?", "did you mean ./lib/helper.js?"},
        {"./libb/helpr", "did you mean ./lib/helper.js?", "did you mean ./lib/helper.js?"},
        {"./lib", "did you mean ./lib/index.js?", "none"},
        {"./big.mjs", "did you mean ./Big.mjs?", "did you mean ./Big.mjs?"},
        {"./BIG", "did you mean ./Big.mjs?", "did you mean ./Big.mjs?"},
        {"./typed.js", "esbuild src/typed.ts --format=esm | yieldc -o typed.c -",
         "esbuild src/typed.ts --format=esm | yieldc -o typed.c -"},
        {"../main", "did you mean ../main.js?", "none"},
        {"./lodash", "did you mean lodash?", "did you mean lodash?"},
        {"lib/helper.js", "did you mean ./lib/helper.js?", "did you mean ./lib/helper.js?"},
        {"lodahs", "did you mean lodash?", "did you mean lodash?"},
        {"lodahs/fp", "did you mean lodash/fp?", "did you mean lodash/fp?"},
        {"lodash/fp", "did you mean lodash/fp/index.js?", "none"},
        {"@s/pgk", "did you mean @s/pkg?", "did you mean @s/pkg?"},
        {"pth", "did you mean path?", "did you mean path?"},
        {"node:pth", "did you mean node:path?", "did you mean node:path?"},
        {"ex/a.js", "did you mean ex/a?", "did you mean ex/a?"},
        {"#dpe", "did you mean #dep?", "did you mean #dep?"},
        {"./lib/helper.js?x", "did you mean ./lib/helper.js?", "did you mean ./lib/helper.js?"},
        {"zzzzzz", "none", "none"},
        {"./zzzzzz", "none", "none"},
        {"node:http2", "none", "none"},
    };
    Tree tree;
    tree_begin(&tree, NULL);
    files(
        "main.js src/main.js src/lib/helper.js src/lib/index.js src/Big.mjs src/typed.ts "
        "node_modules/lodash/index.js node_modules/lodash/fp/index.js node_modules/@s/pkg/index.js "
        "node_modules/ex/a.js");
    file("node_modules/ex/package.json", "{\"exports\": {\"./a\": \"./a.js\"}}");
    file("package.json", "{\"imports\": {\"#dep\": \"./main.js\"}}");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        check_hint(&tree, RESOLVE_IMPORT, rows[i].specifier, rows[i].imported);
        check_hint(&tree, RESOLVE_REQUIRE, rows[i].specifier, rows[i].required);
    }
    tree_end(&tree);
}
END_TEST

START_TEST(json)
{
    static const char *const good[] = {"{}", " [1, -0.5e+3, true, false, null] ", "\"\\u00e9\"",
                                       "0", "{\"a\": {\"b\": []}}"};
    static const char *const bad[] = {
        "",         "{",   "[1,]",      "{\"a\": 1,}", "{a: 1}",    "'a'", "01",
        "1.",       "+1",  "\"\t\"",    "\"\\x\"",     "\"\\u12\"", "nul", "{} x",
        "[",        "\"a", "{\"a\" 1}", "// x\n{}",    "1e",        "-",   "\"\\ud800\\u1\"",
        "[{\"a\"}]"};
    Arena arena;
    arena_init(&arena);
    ConfigValue value;
    const char *error;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(config_read(&arena, good[i], &value, &error), "%s: %s", good[i], error);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!config_read(&arena, bad[i], &value, &error) && error, "%s", bad[i]);
    ck_assert(
        config_read(&arena, "{\"z\": 1, \"a\": \"x\", \"z\": \"\\ud83d\\ude00\"}", &value, &error));
    ck_assert_uint_eq(value.count, 2);
    ck_assert_str_eq(value.keys[0], "z");
    ck_assert_str_eq(config_string(&value, "z"), "\xF0\x9F\x98\x80");
    ck_assert_str_eq(config_string(&value, "a"), "x");
    ck_assert(config_read(&arena, "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud800\\u0041\\u0000\"]",
                          &value, &error));
    ck_assert_str_eq(value.items[0].text, "\"\\/\b\f\n\r\tA\xED\xA0\x80"
                                          "A\xC0\x80");
    StrBuf deep = {0};
    strbuf_pad(&deep, '[', 100000);
    ck_assert(!config_read(&arena, strbuf_text(&deep), &value, &error));
    strbuf_release(&deep);
    arena_release(&arena);
}
END_TEST

UNIT_MAIN("resolve", paths_of_import_are_urls, paths_of_require_are_paths, exports_lead_to_files,
          exports_refuse, exports_of_one_target, exports_of_odd_targets, imports, packages,
          broken_packages, scopes_end_at_node_modules, symlinks_are_followed, conditions, library,
          formats, results_are_in_the_form_of_the_importer, hints, json)
