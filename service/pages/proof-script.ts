const PRIMES = firstPrimes(64);
/** The constants of SHA-256 (FIPS 180-4): fractions of the roots of primes, 32 bits of each. */
const ROUND_CONSTANTS = PRIMES.map((prime) => fractionOf(Math.cbrt(prime)));
const FIRST_STATE = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));

/**
 * The script that does a proof of work in a page of the service, beside the one that sends the ballot. In place like that one,
 * and without a worker, which a sandbox without an origin may not have; with a hash of its own, as `crypto.subtle` is missing
 * on plain http. It takes a part of the numbers at a time, so that the page stays alive.
 */
export const PROOF_SCRIPT = `
var danvanProve = (function () {
  'use strict';
  var K = [${ROUND_CONSTANTS.join()}];
  function turn(x, by) { return x >>> by | x << 32 - by; }
  function hash(text) {
    var words = [], length = text.length, blocks = (length + 8 >> 6) + 1, w = [], i, j;
    for (i = 0; i < length; i++) words[i >> 2] |= text.charCodeAt(i) << 24 - i % 4 * 8;
    words[length >> 2] |= 128 << 24 - length % 4 * 8;
    words[blocks * 16 - 1] = length * 8;
    var state = [${FIRST_STATE.join()}];
    for (j = 0; j < blocks * 16; j += 16) {
      var s = state.slice();
      for (i = 0; i < 64; i++) {
        var x = w[i - 15], y = w[i - 2], a = s[0], e = s[4];
        w[i] = i < 16 ? words[j + i] | 0 :
          (turn(y, 17) ^ turn(y, 19) ^ y >>> 10) + w[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + w[i - 16] | 0;
        var one = s[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & s[5] ^ ~e & s[6]) + K[i] + w[i] | 0;
        var two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & s[1] ^ a & s[2] ^ s[1] & s[2]) | 0;
        s = [one + two | 0, a, s[1], s[2], s[3] + one | 0, e, s[5], s[6]];
      }
      for (i = 0; i < 8; i++) state[i] = state[i] + s[i] | 0;
    }
    return state;
  }
  return function (task) {
    var wanted = task.challenge.match(/.{8}/g).map(function (part) { return parseInt(part, 16) | 0; }).join();
    return new Promise(function (done, fail) {
      var number = 0;
      (function part() {
        for (var until = number + 1000; number < until; number++) {
          if (number > task.maxnumber) return fail(new Error('The task has no answer.'));
          if (hash(task.salt + number).join() !== wanted) continue;
          return done(btoa(JSON.stringify({
            algorithm: task.algorithm, challenge: task.challenge, number: number, salt: task.salt, signature: task.signature
          })));
        }
        setTimeout(part);
      })();
    });
  };
})();
`;

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

function fractionOf(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}
