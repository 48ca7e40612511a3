package org.calledger.benchmarks.report;

/** Something told of the machine or of a log, in words or as a number. */
public record Fact(String about, String name, String value) {}
