/**
 * The demo history: what two old documents say of the beginnings, word for word, and twenty years of a town that does not
 * exist, made by a seeded generator and saying so on every fact. It is written through the door like everything else.
 */
@NullMarked
package org.calledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
