package cn.zhenggai.rectification.anchor;

import java.time.LocalDate;

/** A day on which logs of cases grew is over; published inside the transaction that closes it, once for all servers. */
public record LogDayClosed(LocalDate day, int cases, int entries, String head) {}
