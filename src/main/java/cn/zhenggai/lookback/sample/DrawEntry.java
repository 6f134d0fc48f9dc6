package cn.zhenggai.lookback.sample;

import java.time.LocalDate;

/** @param seed null for one that the system makes up */
public record DrawEntry(LocalDate from, LocalDate until, String seed) {}
