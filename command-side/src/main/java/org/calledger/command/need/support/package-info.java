@NullMarked
package org.calledger.command.need.support;

import org.jspecify.annotations.NullMarked;
