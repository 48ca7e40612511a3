@org.jspecify.annotations.NullMarked
package org.calledger.command.person;
