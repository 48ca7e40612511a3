package org.calledger.query.web.words;

/** Texts by key, in one language; numbers in arguments are given as text already. */
interface Texts {
    String say(String key, String... arguments);
}
