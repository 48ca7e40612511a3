/** Several communities become one. */
@NullMarked
package org.calledger.command.community.merge;

import org.jspecify.annotations.NullMarked;
