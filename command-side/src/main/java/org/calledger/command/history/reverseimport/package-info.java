/** What an import recorded is taken back. */
@NullMarked
package org.calledger.command.history.reverseimport;

import org.jspecify.annotations.NullMarked;
