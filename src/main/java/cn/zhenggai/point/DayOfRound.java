package cn.zhenggai.point;

import java.time.LocalDate;

/** @param passed how many points of the round; {@code troubles} how often something was not in order */
public record DayOfRound(LocalDate day, int passed, int troubles) {}
