package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.replay.CourseFacts.Deed;
import cn.zhenggai.escalation.replay.CourseFacts.Request;
import cn.zhenggai.escalation.replay.CourseFacts.Span;
import cn.zhenggai.shared.BureauTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the course of a case out of what the tables tell: cut wherever something changes that a ladder looks at. */
final class PuttingInOrder {

    /** The row of a change is written at the end of its transaction, moments after the deed is dated. */
    private static final Duration WRITING = Duration.ofSeconds(5);

    private final CourseFacts facts;
    private final List<Request> requests;
    private int round = 1;
    private int firstRound = 1;
    private int episode;
    private @Nullable LocalDate grace;
    private @Nullable Instant hour;

    private PuttingInOrder(CourseFacts facts) {
        this.facts = facts;
        this.requests = facts.requests.stream().map(this::snapped).toList();
    }

    static PastCourse of(CourseFacts facts) {
        return new PuttingInOrder(facts).course();
    }

    private PastCourse course() {
        CourseFacts.Head head = facts.head;
        Span end = facts.spans.get(facts.spans.size() - 1);
        return new PastCourse(
                head.id(),
                head.number(),
                head.title(),
                head.schoolName(),
                head.severity(),
                head.issuedAt(),
                end.submittedAt(),
                head.inside(),
                !head.inside() && !end.outside(),
                end.state().open(),
                stretches(),
                List.copyOf(facts.work),
                deeds(),
                List.copyOf(facts.taken));
    }

    private List<Stretch> stretches() {
        TreeSet<Instant> cuts = new TreeSet<>();
        facts.spans.forEach(span -> cuts.add(span.from()));
        requests.forEach(request -> cuts.add(request.from()));
        requests.stream().map(Request::until).filter(Objects::nonNull).forEach(cuts::add);
        List<Stretch> stretches = new ArrayList<>();
        for (Instant cut : cuts) {
            Span span = spanAt(cut);
            if (span != null && span.state().open()) {
                Instant next = cuts.higher(cut);
                stretches.add(stretch(cut, next == null || next.isAfter(span.until()) ? span.until() : next, span));
            }
        }
        return stretches;
    }

    /** What was late when it came out of an old ledger counts from that day. */
    private LocalDate countedFrom(LocalDate deadline) {
        return facts.deeds.stream()
                .filter(Deed::takesOver)
                .map(deed -> BureauTime.dayOf(deed.at()))
                .filter(deadline::isBefore)
                .findFirst()
                .orElse(deadline);
    }

    private Stretch stretch(Instant from, Instant until, Span span) {
        follow(from, span);
        return new Stretch(
                from,
                until,
                span.state(),
                countedFrom(span.deadline()),
                hour,
                grace,
                span.episode(),
                round - firstRound,
                span.listed(),
                requests.stream().anyMatch(request -> waits(request, from)));
    }

    /** A day of grace holds until the next round or the next date, an hour until the next date. */
    private void follow(Instant at, Span span) {
        if (span.episode() != episode) {
            episode = span.episode();
            grace = null;
            hour = null;
        }
        for (Deed deed : facts.deeds) {
            if (!deed.at().isAfter(at) && deed.round() > round) {
                round = deed.round();
                firstRound = deed.reopens() ? round : firstRound;
                grace = deed.name().equals("REJECT") ? facts.graces.get(round - 1) : null;
            }
        }
        if (span.lateAfter() != null) {
            boolean wholeDay = span.lateAfter().equals(BureauTime.endOf(span.deadline()));
            hour = wholeDay ? null : span.lateAfter();
        }
    }

    private @Nullable Span spanAt(Instant moment) {
        return facts.spans.stream()
                .filter(span -> !moment.isBefore(span.from()) && moment.isBefore(span.until()))
                .findFirst()
                .orElse(null);
    }

    private static boolean waits(Request request, Instant at) {
        return !at.isBefore(request.from()) && (request.until() == null || at.isBefore(request.until()));
    }

    /** It is answered when the case has its new date. */
    private Request snapped(Request request) {
        Instant until = request.until();
        return until == null
                ? request
                : facts.spans.stream()
                        .map(Span::from)
                        .filter(from -> !from.isBefore(until) && !from.isAfter(until.plus(WRITING)))
                        .findFirst()
                        .map(from -> new Request(request.from(), from))
                        .orElse(request);
    }

    private List<LeaderDeed> deeds() {
        List<LeaderDeed> deeds = new ArrayList<>(facts.holds);
        for (Deed deed : facts.deeds) {
            if (deed.name().equals("JUMP_ESCALATION")) {
                facts.taken.stream()
                        .filter(step -> Objects.equals(step.takenAt(), step.decidedAt()))
                        .filter(step -> near(step, deed.at()))
                        .mapToInt(LadderStep::level)
                        .max()
                        .ifPresent(level -> deeds.add(LeaderDeed.jump(deed.at(), level)));
            }
        }
        deeds.sort(Comparator.comparing(LeaderDeed::at));
        return deeds;
    }

    private static boolean near(LadderStep step, Instant at) {
        return Duration.between(at, step.takenAt()).abs().compareTo(WRITING) <= 0;
    }
}
