package cn.zhenggai.takeover;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.FileQuestion.Option;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.rectification.takeover.OldCase;
import cn.zhenggai.rectification.takeover.OldStand;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.value.DaysWithin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When what a row tells of happened, and how far it has come by that. Days that contradict each other are refused. */
final class RowDays {

    private final Known known;
    private final Answers answers;
    private final Line line;
    private @Nullable LedgerDay found;
    private @Nullable LedgerDay closed;
    private @Nullable LocalDate passed;
    private @Nullable LedgerDay submitted;
    private @Nullable LedgerDay due;
    private @Nullable LocalDate original;
    private Status status = Status.WORK;
    private OldStand stand = OldStand.WORK;

    RowDays(Known known, Answers answers, Line line) {
        this.known = known;
        this.answers = answers;
        this.line = line;
    }

    /** A day without its year is of the year of another day of its row, and not after it. */
    Optional<LedgerDay> found() {
        if (found == null) {
            found = LedgerDay.of(line.text("found"))
                    .or(() -> Stream.of("due", "submitted", "closed")
                            .flatMap(field -> LedgerDay.of(line.text(field)).stream())
                            .findFirst()
                            .flatMap(other -> before(line.text("found"), other.on())))
                    .orElse(null);
        }
        return Optional.ofNullable(found);
    }

    private static Optional<LedgerDay> before(String yearless, LocalDate other) {
        return DaysWithin.read(yearless, other.getYear()).stream()
                .map(within -> within.day().isAfter(other) ? within.day().minusYears(1) : within.day())
                .map(day -> new LedgerDay(day, true))
                .findFirst();
    }

    Optional<Judgement> wrongFound() {
        if (found().isEmpty()) {
            return refused("found", "cellNoYear", line.text("found"));
        }
        return foundOn().isAfter(known.today()) ? refused("found", "ledgerFuture", foundOn()) : Optional.empty();
    }

    private LocalDate foundOn() {
        return Objects.requireNonNull(found).on();
    }

    /** What was written, in the year of the finding or the next when it says none. */
    private @Nullable LedgerDay day(String field) {
        return LedgerDay.of(line.text(field))
                .or(() -> DaysWithin.read(line.text(field), foundOn().getYear()).stream()
                        .findFirst()
                        .map(within -> new LedgerDay(within.day(), !says(line.text(field), within.day()))))
                .map(day -> day.notBefore(foundOn()))
                .orElse(null);
    }

    private static boolean says(String text, LocalDate day) {
        return text.contains(String.valueOf(day.getYear()));
    }

    Optional<Judgement> wrongClosing() {
        closed = day("closed");
        submitted = day("submitted");
        String opinion = line.text("opinion");
        boolean good = opinion.contains("合格") && !opinion.contains("不合格");
        passed = good
                ? LedgerDay.within(opinion, foundOn().getYear()).stream()
                        .map(DaysWithin.Within::day)
                        .findFirst()
                        .orElse(null)
                : null;
        if (closed == null && line.says("closed")) {
            return refused("closed", "cellNotADay", line.text("closed"));
        }
        return Stream.of("closed", "submitted")
                .flatMap(field -> outOfOrder(field, field.equals("closed") ? closed : submitted).stream())
                .findFirst();
    }

    private Optional<Judgement> outOfOrder(String field, @Nullable LedgerDay day) {
        if (day == null) {
            return Optional.empty();
        }
        if (day.on().isBefore(foundOn())) {
            return refused(field, "ledgerBeforeFound", day.on(), foundOn());
        }
        return day.on().isAfter(known.today()) ? refused(field, "ledgerFuture", day.on()) : Optional.empty();
    }

    /** What says nothing of itself is told by its days. */
    Optional<Judgement> wrongStatus() {
        String word = line.text("status");
        Optional<Status> said = word.isEmpty()
                ? Optional.of(byDays())
                : Status.of(word).or(() -> answers.to("status:" + word)
                        .filter(answer -> !answer.equals(FileQuestion.LEFT_OUT))
                        .map(Status::valueOf));
        if (said.isEmpty()) {
            return Optional.of(
                    answers.to("status:" + word).isPresent()
                            ? RowClass.leftOut()
                            : Judgement.asked(
                                    new FileQuestion("status", word, options()),
                                    Refusal.Reason.of("status", "ledgerStatusUnknown", word)));
        }
        status = said.get();
        if (closed != null && status != Status.CLOSED && status != Status.FIXED_ON_SITE) {
            return refused("status", "ledgerClosedAndOpen", word, closed.on());
        }
        return LedgerChoices.stand(status, answers)
                .map(chosen -> {
                    stand = chosen;
                    return Optional.<Judgement>empty();
                })
                .orElseGet(() -> Optional.of(RowClass.leftOut()));
    }

    private static List<Option> options() {
        return Stream.of(Status.values())
                .map(status -> new Option(status.name(), ""))
                .toList();
    }

    private Status byDays() {
        if (closed != null || passed != null) {
            return Status.CLOSED;
        }
        return submitted != null ? Status.INSPECTION : Status.WORK;
    }

    Optional<Judgement> wrongDeadline() {
        String written = line.text("due");
        List<DaysWithin.Within> days = LedgerDay.within(written, foundOn().getYear());
        due = LedgerWords.atOnce(written) ? new LedgerDay(foundOn(), false) : day("due");
        original = days.stream()
                .filter(day -> day.before().contains("原"))
                .map(DaysWithin.Within::day)
                .findFirst()
                .orElse(null);
        if (due != null && due.on().isBefore(foundOn())) {
            return refused("due", "ledgerBeforeFound", due.on(), foundOn());
        }
        boolean needs = !stand.over() && stand != OldStand.OUTSIDE && due == null;
        return needs && LedgerChoices.workdays(answers).isEmpty() ? Optional.of(RowClass.leftOut()) : Optional.empty();
    }

    Optional<Judgement> noClosingDay() {
        boolean lacks = stand == OldStand.CLOSED && closed == null && passed == null && submitted == null;
        if (!lacks) {
            return Optional.empty();
        }
        boolean byDeadline = LedgerChoices.closedByDeadline(answers)
                && due != null
                && !due.on().isAfter(known.today());
        return byDeadline ? Optional.empty() : refused("closed", "ledgerNoClosingDay");
    }

    private static Optional<Judgement> refused(String field, String code, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        return Optional.of(Judgement.refused("", List.of(Refusal.Reason.of(field, code, texts))));
    }

    OldStand stand() {
        return stand;
    }

    /** Empty while it is open. */
    Optional<LocalDate> closedOn() {
        if (!stand.over()) {
            return Optional.empty();
        }
        return Stream.of(day(closed), passed, day(submitted))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> stand == OldStand.FIXED_ON_SITE ? Optional.of(foundOn()) : Optional.ofNullable(day(due)));
    }

    private static @Nullable LocalDate day(@Nullable LedgerDay day) {
        return day == null ? null : day.on();
    }

    /** What is to be read as the deadline, for people; empty when there is none and none is needed. */
    Optional<LedgerDay> due() {
        return Optional.ofNullable(due);
    }

    boolean closingKnown() {
        return closed != null || passed != null || submitted != null;
    }

    OldCase.Days days() {
        LocalDate on = foundOn();
        Optional<LocalDate> over = closedOn();
        LocalDate last = Optional.ofNullable(day(due))
                .or(() -> over)
                .orElseGet(() -> stand == OldStand.OUTSIDE
                        ? on
                        : known.after(LedgerChoices.workdays(answers).orElseThrow()));
        @Nullable LocalDate first = original;
        boolean moved = first != null && first.isBefore(last) && !first.isBefore(on);
        return new OldCase.Days(
                on,
                moved && first != null ? first : last,
                last,
                reported(over.orElse(null)),
                over.isPresent() ? passed : null,
                over.orElse(null),
                due != null && closingKnown());
    }

    /** What is over was reported when it ended at the latest; of what waits nobody knows more than that it does by now. */
    private @Nullable LocalDate reported(@Nullable LocalDate over) {
        @Nullable LocalDate said = day(submitted);
        if (over != null) {
            return said == null || said.isAfter(over) ? over : said;
        }
        return stand == OldStand.INSPECTION ? said == null ? known.today() : said : null;
    }
}
