/** Facts that cannot both be so: each kept every rule when it was recorded, and what was recorded later speaks against it. */
@NullMarked
package org.calledger.query.contradictions;

import org.jspecify.annotations.NullMarked;
