package cn.zhenggai.ranking.web;

import cn.zhenggai.ranking.score.Deduction;
import cn.zhenggai.ranking.score.Explained;
import cn.zhenggai.ranking.score.Ranking;
import cn.zhenggai.ranking.score.ReasonCase;
import cn.zhenggai.ranking.score.Standing;
import cn.zhenggai.ranking.veto.Veto;
import cn.zhenggai.ranking.veto.VetoArea;
import cn.zhenggai.ranking.weights.Criterion;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.statistics.measure.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ranking as programs read it. */
final class RankingReports {

    private RankingReports() {}

    /**
     * @param today the day up to which it counts; when {@code past} says that it is over, nothing of it changes any more
     * @param edition from which day on the weights are in force that count
     * @param lines in their order: {@code ranked} have a place, {@code unseen} were not looked at, {@code vetoed} lost their year
     */
    record RankingReport(
            LocalDate today,
            boolean past,
            LocalDate from,
            LocalDate until,
            LocalDate edition,
            int ranked,
            int unseen,
            int vetoed,
            List<RankedSchool> lines) {

        static RankingReport of(Ranking found) {
            return new RankingReport(
                    found.question().cut().day(),
                    found.question().cut().past(),
                    found.question().period().first(),
                    found.question().period().last(),
                    found.edition().from(),
                    found.ranked(),
                    found.unseen(),
                    found.vetoed(),
                    found.lines().stream().map(RankedSchool::of).toList());
        }
    }

    /**
     * @param place absent for whoever has none
     * @param counts by measure, as the figures count them; confidential cases are left out
     */
    record RankedSchool(
            String code,
            String name,
            @Nullable String township,
            @Nullable String kind,
            Standing.State state,
            @Nullable Integer place,
            BigDecimal points,
            boolean visited,
            List<PointsOff> deductions,
            List<VetoReport> vetoes,
            Map<Measure, Long> counts) {

        static RankedSchool of(Standing line) {
            return new RankedSchool(
                    line.school().code(),
                    line.school().name(),
                    line.school().township(),
                    line.school().kind(),
                    line.state(),
                    line.place(),
                    line.points(),
                    line.school().visited(),
                    line.deductions().stream().map(PointsOff::of).toList(),
                    line.vetoes().stream().map(VetoReport::of).toList(),
                    line.school().tally().counts());
        }
    }

    /** @param faults cases, rounds or receipts; {@code most} is taken off for all of them at most */
    record PointsOff(Criterion criterion, int faults, BigDecimal each, BigDecimal most, BigDecimal points) {

        static PointsOff of(Deduction one) {
            return new PointsOff(
                    one.criterion(),
                    one.faults(),
                    one.weight().points(),
                    one.weight().most(),
                    one.points());
        }
    }

    /**
     * @param id absent for one that came of accountability, which is not lifted
     * @param year as people write it: 2026—2027 for a school year, 2026 for a calendar year
     * @param reason absent for whoever must not know
     */
    record VetoReport(
            @Nullable Long id,
            String year,
            VetoArea area,
            @Nullable String reason,
            @Nullable String setBy,
            Instant setAt,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {

        static VetoReport of(Veto veto) {
            return new VetoReport(
                    veto.id(),
                    veto.year().toString(),
                    veto.area(),
                    veto.reason(),
                    veto.setBy(),
                    veto.setAt(),
                    veto.liftedAt(),
                    veto.liftReason());
        }
    }

    /**
     * @param ranked how many schools have a place; {@code placeAlike} and {@code rankedAlike} are those among its kind
     * @param cases that cost the school anything
     */
    record ExplainedReport(
            LocalDate today,
            LocalDate from,
            LocalDate until,
            LocalDate edition,
            RankedSchool school,
            int ranked,
            @Nullable Integer placeAlike,
            int rankedAlike,
            List<CostlyCase> cases,
            List<VetoReport> vetoes) {

        static ExplainedReport of(Explained found) {
            return new ExplainedReport(
                    found.question().cut().day(),
                    found.question().period().first(),
                    found.question().period().last(),
                    found.edition().from(),
                    RankedSchool.of(found.standing()),
                    found.ranked(),
                    found.placeAlike(),
                    found.rankedAlike(),
                    found.cases().values().stream()
                            .flatMap(List::stream)
                            .distinct()
                            .map(CostlyCase::of)
                            .toList(),
                    found.vetoes().stream().map(VetoReport::of).toList());
        }
    }

    /**
     * @param title absent for a caller who may not open the case
     * @param deadline the approved one, which counts
     * @param faults what the case adds to each deduction
     */
    record CostlyCase(
            CaseNumber number,
            @Nullable String title,
            String category,
            Severity severity,
            CaseState state,
            LocalDate originalDeadline,
            LocalDate deadline,
            @Nullable LocalDate submittedOn,
            Map<Criterion, Integer> faults) {

        static CostlyCase of(ReasonCase one) {
            return new CostlyCase(
                    one.number(),
                    one.title(),
                    one.category(),
                    one.severity(),
                    one.state(),
                    one.originalDeadline(),
                    one.deadline(),
                    one.submittedOn(),
                    one.faults());
        }
    }
}
