// The n-body problem with classes: fields, methods, doubles.
// items: 1000000
const SOLAR_MASS = 4 * Math.PI * Math.PI, DAYS = 365.24;
class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x; this.y = y; this.z = z;
    this.vx = vx * DAYS; this.vy = vy * DAYS; this.vz = vz * DAYS;
    this.mass = mass * SOLAR_MASS;
  }
  push(dx, dy, dz, by) { this.vx += dx * by; this.vy += dy * by; this.vz += dz * by; }
  move(dt) { this.x += dt * this.vx; this.y += dt * this.vy; this.z += dt * this.vz; }
}
class System {
  constructor(bodies) {
    this.bodies = bodies;
    let px = 0, py = 0, pz = 0;
    for (const b of bodies) { px += b.vx * b.mass; py += b.vy * b.mass; pz += b.vz * b.mass; }
    bodies[0].push(-px, -py, -pz, 1 / SOLAR_MASS);
  }
  advance(dt) {
    const bodies = this.bodies;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i];
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j];
        const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
        const d2 = dx * dx + dy * dy + dz * dz;
        const mag = dt / (d2 * Math.sqrt(d2));
        a.push(dx, dy, dz, -b.mass * mag);
        b.push(dx, dy, dz, a.mass * mag);
      }
    }
    for (let i = 0; i < bodies.length; i++) bodies[i].move(dt);
  }
  energy() {
    let e = 0;
    this.bodies.forEach((a, i) => {
      e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      for (const b of this.bodies.slice(i + 1)) e -= a.mass * b.mass / Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
    });
    return e;
  }
}
const system = new System([
  new Body(0, 0, 0, 0, 0, 0, 1),
  new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
  new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411161, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
  new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
  new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
]);
for (let i = 0; i < 1000000; i++) system.advance(0.01);
console.log(system.energy().toFixed(9));
