// Counters and sums that stay numbers are unboxed; what else reaches them is not.
function f(){ let r=[]; for(let i=0;i<5;i++){ let x=i*0.5; let y=-i; let z=i|0; let w=i>>>1; let q=i-1; let h=(i&3)+1; r.push(x,y,Object.is(y,-0),z,w,q,h,i%2,i**2, i/0, ~i, i<<31, -1>>>0, (i-1)>>>0, (i-1>>>0)+1, (i-1>>>0)-1<0); } return r.join(); }
console.log(f());
function g(){ let s=0,p=1; for(let i=10;i>0;i-=3){ s+=i; p*=i; if(i===4) continue; if (i==1) break; } return [s,p,typeof s]; }
console.log(g());
function h(){ let x=2147483647; x++; x+=16; let y=-2147483648; y--; y-=16; let z=x|0, w=y|0; let a=2147483647&2147483647; a+=1; let b=(x&2147483647)+16; return [x,y,z,w,a,b]; }
console.log(h());
function k(){ let n=NaN, m=1/0, z=0; z*=-1; let c=0; for(let i=0;i<3;i++){ if(!(n<i))c++; if(i<m)c++; if (i!==n)c++; if(i===i)c++ } return [c,Object.is(z,-0),n,m]; }
console.log(k());
function l(a){ let t=0; for(let i=0;i<a.length;i++) t+=a[i]; for(let i=a.length-1;i>=0;i--) t=t+'-'+i; return t; }
console.log(l([1,2,3]));
function o(){ let i=0; const a=[i++,i++,++i,i--,i]; let v=i; v+=0.5; let u=v; u++; try { i=i+1; if(i>2) throw i; } catch(e){ i=e+v; } finally { i+=1; } return [a,i,v,u]; }
console.log(o());
async function* ag(){ let d=0.5; for(let i=3;i-->0;){ d*=2; yield [i,d]; await d; } }
(async()=>{ let n=0; for await(const [i,d] of ag()){ n+=i; n-=d; n++; console.log(i,d,n); } let q=5; q+=await 1; let j=0; j+=2; await 0; j+=3; console.log(q,j); })();
function e(){ let x; let y=1; if(y>0) x=1; else x=2; x++; let s='a'; for(let i=0;i<3;i++) s+=i; var z; z++; return [x,s,z]; }
console.log(e());
function sw(n){ let r=0; for(let i=0;i<n;i++){ switch(i){case 0: r+=1;break; case 1: r+=10; case 2: r+=100; default: r+=1000;} } return r }
console.log(sw(4));
function cmp(){ let a=0,b=0; while(a<=10){ a+=2; if(a>b) b=a; if(a!=b) return -1; if (a<b||a>b) return -2 } let c = a; c = -c; return [a,b,c,-(-c),+c,~~c, c>>1, c>>>28]; }
console.log(cmp());
// expect: 0,0,true,0,0,-1,1,0,0,NaN,-1,0,4294967295,4294967295,4294967296,false,0.5,-1,false,1,0,0,2,1,1,Infinity,-2,-2147483648,4294967295,0,1,true,1,-2,false,2,1,1,3,0,4,Infinity,-3,0,4294967295,1,2,false,1.5,-3,false,3,1,2,4,1,9,Infinity,-4,-2147483648,4294967295,2,3,false,2,-4,false,4,2,3,1,0,16,Infinity,-5,0,4294967295,3,4,false
// expect: [ 22, 280, 'number' ]
// expect: [ 2147483664, -2147483665, -2147483632, 2147483631, 2147483648, 32 ]
// expect: [ 12, true, NaN, Infinity ]
// expect: 6-2-1-0
// expect: [ [ 0, 1, 3, 3, 2 ], 6.5, 2.5, 3.5 ]
// expect: [ 2, 'a012', NaN ]
// expect: 3211
// expect: [
// expect:    12,  12, -12, -12,
// expect:   -12, -12,  -6,  15
// expect: ]
// expect: 2 1 2
// expect: 1 2 2
// expect: 0 4 -1
// expect: 6 5
