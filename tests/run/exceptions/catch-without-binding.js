// catch without a parameter, and rethrow.
try { try { throw 1; } catch { console.log('caught'); throw 2; } finally { console.log('finally'); } } catch (e) { console.log(e); }
// expect: caught
// expect: finally
// expect: 2
