/** The least that can be: a row comes in by HTTP and is committed. */
@NullMarked
package org.calledger.benchmarks.peer.plain;

import org.jspecify.annotations.NullMarked;
