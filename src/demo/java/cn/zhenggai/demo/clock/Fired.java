package cn.zhenggai.demo.clock;

import cn.zhenggai.shared.CaseNumber;

/**
 * Something that a move of the clock set off.
 *
 * @param kind the news, as people got it: a kind of step, {@code TO_DECIDE}, or {@code RESUMED} for a case that goes on
 * @param stepKind what is to be decided, null for everything else
 * @param level of the ladder, or the stage of a late step
 * @param told how many people got a message
 */
public record Fired(
        String kind, String stepKind, int level, CaseNumber number, String title, String schoolName, int told) {}
