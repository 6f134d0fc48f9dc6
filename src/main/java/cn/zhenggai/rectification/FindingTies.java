package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;

/**
 * What a finding hangs together with.
 *
 * @param visitId the visit that found it, null when it came another way
 * @param repeatOf an earlier case of the same hazard at the same place, null for none
 * @param majorBecause why a hazard that is not always major is so by rule here, for example that 3 of its group were
 *     found; then only the section head may lower it. Null when no rule says so
 */
public record FindingTies(Long visitId, CaseNumber repeatOf, String majorBecause) {

    public static final FindingTies NONE = new FindingTies(null, null, null);
}
