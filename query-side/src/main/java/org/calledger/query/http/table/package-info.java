/** Answers as tables for spreadsheets, and the words that explain their columns. */
@NullMarked
package org.calledger.query.http.table;

import org.jspecify.annotations.NullMarked;
