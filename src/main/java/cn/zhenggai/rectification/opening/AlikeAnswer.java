package cn.zhenggai.rectification.opening;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a finding is to a recent case of the same item and place. Nothing is decided silently: where there is one, the
 * finder says so, by whichever door the finding comes.
 *
 * @param alike null when he has said nothing, which is right where nothing recent is alike
 * @param alikeCase which one; null for another hazard
 */
public record AlikeAnswer(Alike alike, CaseNumber alikeCase) {

    public static final AlikeAnswer NONE = new AlikeAnswer(null, null);

    /** @param place where it was found; null is like no other */
    public record About(HazardItem item, String place, Severity severity, boolean fixedOnTheSpot) {

        /** Those of its item that were found where it was found. */
        public List<AlikeCase> among(List<AlikeCase> recent) {
            return recent.stream()
                    .filter(one -> one.itemCode().equals(item.code()))
                    .filter(one -> Objects.nonNull(place) && SamePlace.same(one.place(), place))
                    .toList();
        }
    }

    public boolean merged() {
        return alike == Alike.MERGE;
    }

    /** The case that has come back, null when none has. */
    public CaseNumber repeatOf() {
        return alike == Alike.REPEAT ? alikeCase : null;
    }

    /**
     * @param recent of the school, as {@link LookingAlike} finds them
     * @param field at which it is told that nothing was said
     * @param named at which it is told that the case that was named is not the right one
     */
    public void check(Checks checks, String field, String named, About about, List<AlikeCase> recent) {
        boolean names = alike != null && alike != Alike.ANOTHER;
        checks.that(names || alikeCase == null, named, "visit.alikeUnknown", String.valueOf(alikeCase));
        if (names) {
            Optional<AlikeCase> one = named(about, recent);
            checks.that(one.isPresent(), named, "visit.alikeUnknown", String.valueOf(alikeCase));
            one.filter(there -> merged()).ifPresent(there -> merging(checks, named, about, there));
        } else if (alike == null && !about.item().confidential()) {
            List<AlikeCase> same = about.among(recent);
            String numbers = same.stream().map(one -> one.number().value()).collect(Collectors.joining("、"));
            checks.that(same.isEmpty(), field, "visit.alikeUndecided", numbers);
        }
    }

    private Optional<AlikeCase> named(About about, List<AlikeCase> recent) {
        return recent.stream()
                .filter(one -> one.number().equals(alikeCase)
                        && one.itemCode().equals(about.item().code()))
                .findFirst();
    }

    private static void merging(Checks checks, String field, About about, AlikeCase one) {
        String number = one.number().value();
        boolean lighter = one.severity() == Severity.GENERAL && about.severity() == Severity.MAJOR;
        checks.that(one.open(), field, "visit.alikeEnded", number)
                .that(!lighter, field, "visit.alikeLighter", number)
                .that(!about.fixedOnTheSpot(), field, "visit.alikeNotFixed")
                .that(!about.item().confidential(), field, "visit.alikeUnknown", number);
    }
}
