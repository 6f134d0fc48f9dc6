package cn.zhenggai.escalation.ladder;

/** People are to be told of steps; published in the transaction that took them. The view {@code escalation_news} says what. */
public record StepsTaken(long batch) {}
