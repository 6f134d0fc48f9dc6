package cn.zhenggai.organisation.standin;

import java.time.LocalDate;

/** Who stands in, from which day to which, both included, and why. */
public record SubstituteEntry(Long substituteId, LocalDate from, LocalDate until, String reason) {}
