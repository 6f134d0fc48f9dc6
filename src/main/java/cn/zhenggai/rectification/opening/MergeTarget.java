package cn.zhenggai.rectification.opening;

import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/**
 * An open case of the same school that another could go into.
 *
 * @param likely whether it is about the same kind of hazard
 */
public record MergeTarget(
        CaseNumber number, String title, CaseState state, LocalDate foundOn, LocalDate deadline, boolean likely) {}
