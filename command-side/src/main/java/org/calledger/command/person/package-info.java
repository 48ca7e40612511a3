/** What slices about people share. */
@NullMarked
package org.calledger.command.person;

import org.jspecify.annotations.NullMarked;
