package cn.zhenggai.firststeps;

import java.time.LocalDate;

/**
 * That a step is not for this bureau.
 *
 * @param byName who said so
 */
public record Aside(String step, String byName, LocalDate on) {}
