package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;

/**
 * What a finding hangs together with.
 *
 * @param visitId the visit that found it, null when it came another way
 * @param repeatOf an earlier case of the same hazard at the same place, null for none
 * @param majorBecause why a hazard that is not always major is so by rule here, for example that 3 of its group were
 *     found; then only the section head may lower it. Null when no rule says so
 * @param assigneeId who of the school mends what the school found itself; null for every other source
 */
public record FindingTies(Long visitId, CaseNumber repeatOf, String majorBecause, Long assigneeId) {

    public static final FindingTies NONE = new FindingTies(null, null, null);

    public FindingTies(Long visitId, CaseNumber repeatOf, String majorBecause) {
        this(visitId, repeatOf, majorBecause, null);
    }
}
