package cn.zhenggai.takeover;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.school.SchoolNames.Named;
import cn.zhenggai.rectification.takeover.OldCase;
import cn.zhenggai.rectification.takeover.OldStand;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.shared.text.PaperNumber;
import cn.zhenggai.sheet.heading.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a ledger: what it becomes, or why it does not. */
final class LedgerRow {

    private static final int LONGEST = 2000;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_ORDER = 500;
    private static final int LONGEST_SAID = 4000;
    private static final int TITLE = 40;

    private final Known known;
    private final Answers answers;
    private final Line line;
    private final RowClass of;
    private final RowDays days;

    LedgerRow(Known known, Answers answers, Line line) {
        this.known = known;
        this.answers = answers;
        this.line = line;
        this.of = new RowClass(known, answers, line);
        this.days = new RowDays(known, answers, line);
    }

    /** By the number of its own, else by school, day and text; empty while the school or the day is not known. */
    Optional<String> fingerprint() {
        Optional<PaperNumber> own = PaperNumber.of(line.text("number")).filter(number -> number.line() != null);
        if (own.isPresent()) {
            return Optional.of(Fingerprint.of("number " + own.get()));
        }
        return of.school().flatMap(school -> days.found()
                .map(found -> Fingerprint.of(Stream.of(
                                school.code(),
                                found.on().toString(),
                                Folded.of(line.text("place")),
                                Folded.of(line.text("facts")))
                        .collect(Collectors.joining("\n")))));
    }

    Judgement judgement() {
        return stopped().orElseGet(() -> Judgement.fresh(fingerprint().orElseThrow(), differences()));
    }

    /** The first thing that stands in the way, in an order in which each may build on those before. */
    private Optional<Judgement> stopped() {
        return Stream.<Supplier<Optional<Judgement>>>of(
                        this::wrongTexts,
                        of::noSchool,
                        days::wrongFound,
                        days::wrongClosing,
                        days::wrongStatus,
                        days::wrongDeadline,
                        days::noClosingDay,
                        of::noCategory,
                        of::noSeverity,
                        this::closedSchool)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Judgement> wrongTexts() {
        return new Checks()
                .text(line.text("facts"), "facts", LONGEST)
                .optionalText(line.text("place"), "place", LONGEST_PLACE)
                .optionalText(line.text("number"), "number", LONGEST_NUMBER)
                .refusal()
                .map(refusal -> Judgement.refused("", refusal.reasons()));
    }

    private Optional<Judgement> closedSchool() {
        return days.stand().over() || known.schools().goingOn(school()).isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.refused(
                        "", List.of(Refusal.Reason.of("school", "ledgerSchoolClosed", school().name()))));
    }

    private Named school() {
        return of.school().orElseThrow();
    }

    /** What is open goes to whoever goes on with the school's work. */
    private Named holder() {
        return days.stand().over()
                ? school()
                : known.schools().goingOn(school()).orElseThrow();
    }

    private List<Difference> differences() {
        List<Difference> told = new ArrayList<>();
        told.add(new Difference("stand", "", known.texts().of(stand())));
        number().ifPresent(number -> told.add(difference("number", number)));
        told.add(difference("school", holder().name()));
        told.add(difference("found", days.found().orElseThrow().told()));
        told.add(difference(
                "category",
                of.item()
                        .map(item -> of.categoryName() + " · " + item.subCategory())
                        .orElse(of.categoryName())));
        told.add(difference("severity", known.texts().of(of.severity())));
        deadline().ifPresent(due -> told.add(difference("due", due)));
        days.closedOn()
                .ifPresent(day -> told.add(difference("closed", days.closingKnown() ? day.toString() : day + "（推定）")));
        return told;
    }

    /** With what was written, where it reads otherwise. */
    private Difference difference(String field, String is) {
        return new Difference(field, said(field, is), is);
    }

    private String said(String field, String is) {
        String written = line.text(field);
        return written.equals(is) || is.contains(written) ? "" : written;
    }

    private Optional<String> deadline() {
        if (days.due().isPresent()) {
            OldCase.Days all = days.days();
            String due = days.due().get().told();
            return Optional.of(all.original().equals(all.due()) ? due : due + "(原" + all.original() + ")");
        }
        boolean counted = !days.stand().over() && days.stand() != OldStand.OUTSIDE;
        return counted ? LedgerChoices.workdays(answers).map(known.texts()::workdays) : Optional.empty();
    }

    /** Of its own, or of the notice that its remark names. */
    private Optional<String> number() {
        return Stream.of("number", "remark")
                .flatMap(field -> PaperNumber.of(line.text(field)).stream())
                .map(PaperNumber::toString)
                .findFirst()
                .or(() -> Optional.of(line.text("number")).filter(LedgerRow::numbered));
    }

    /** A word without a figure is a remark that stands where numbers do. */
    private static boolean numbered(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Something major is never put right at once. */
    private OldStand stand() {
        boolean major = of.severity() == Severity.MAJOR && days.stand() == OldStand.FIXED_ON_SITE;
        return major ? OldStand.CLOSED : days.stand();
    }

    OldCase understood() {
        return new OldCase(
                fingerprint().orElseThrow(),
                number().orElse(null),
                stand(),
                holder().id(),
                known.section(of.category()).orElseThrow().id(),
                of.severity(),
                LedgerWords.source(line.text("source")),
                hazard(),
                cut(line.text("measures"), LONGEST_ORDER),
                responsible(),
                days.days(),
                new OldCase.Place(
                        line.origin().file(),
                        line.origin().sheet(),
                        line.origin().line()),
                cut(whole(), LONGEST_SAID));
    }

    private OldCase.OldHazard hazard() {
        String place = line.text("place");
        String facts = line.text("facts").strip();
        String what = of.item().map(item -> item.subCategory()).orElseGet(() -> cut(facts.replace('\n', ' '), TITLE));
        return new OldCase.OldHazard(
                of.itemCode(),
                of.category(),
                of.item().map(item -> item.zeroTolerance()).orElse(false),
                "L".equals(of.category()),
                place.isEmpty() ? what : place + " · " + what,
                place,
                facts);
    }

    /** Behind the last stroke, as in 平安乡希望小学/安全主任. */
    private String responsible() {
        String[] parts = line.text("person").split("/");
        return parts.length == 0 ? "" : parts[parts.length - 1].strip();
    }

    /** All that the row says, by its columns. */
    private String whole() {
        return LedgerColumns.ALL.fields().stream()
                .filter(field -> line.says(field.key()))
                .map(this::told)
                .collect(Collectors.joining("\n"));
    }

    private String told(Field field) {
        return field.headings().get(0) + "：" + line.text(field.key()).replace('\n', ' ');
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
