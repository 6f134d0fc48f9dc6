package cn.zhenggai.takeover;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.FileQuestion;
import cn.zhenggai.dataimport.FileQuestion.Option;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Verdict;
import cn.zhenggai.organisation.school.SchoolNames.Named;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which school a row is about, which kind of hazard, and how grave. What nobody can know is asked. */
final class RowClass {

    /** Of an item that the catalogue does not have. */
    private static final String NO_ITEM = "00";

    private final Known known;
    private final Answers answers;
    private final Line line;
    private @Nullable Named school;
    private String category = "";
    private @Nullable HazardItem item;
    private Severity severity = Severity.GENERAL;

    RowClass(Known known, Answers answers, Line line) {
        this.known = known;
        this.answers = answers;
        this.line = line;
    }

    /** Empty when it is not certain and was not said. */
    Optional<Named> school() {
        if (school == null) {
            Schools schools = known.schools();
            school = answers.to("school:" + line.text("school"))
                    .flatMap(schools::coded)
                    .or(() -> schools.certain(
                            line.text("schoolCode"),
                            line.text("school"),
                            line.origin().sheet()))
                    .orElse(null);
        }
        return Optional.ofNullable(school);
    }

    /** Why the school is not known. */
    Optional<Judgement> noSchool() {
        if (school().isPresent()) {
            return Optional.empty();
        }
        String written = line.text("school");
        if (leftOut("school:" + written)) {
            return Optional.of(leftOut());
        }
        List<Named> near = known.schools().near(written, line.origin().sheet());
        List<Option> options = near.stream()
                .map(each -> new Option(
                        each.code(), each.township() == null ? each.name() : each.name() + " · " + each.township()))
                .toList();
        List<String> names = near.stream().map(Named::name).toList();
        Refusal.Reason why = names.isEmpty()
                ? Refusal.Reason.of("school", "ledgerSchoolUnknown", written)
                : Refusal.Reason.of("school", "ledgerSchoolNear", written, String.join("、", names));
        return Optional.of(Judgement.asked(new FileQuestion("school", written, options), why));
    }

    Optional<Judgement> noCategory() {
        String word = line.text("category");
        Classes classes = known.classes();
        item = classes.item(line.text("facts"), word, null).orElse(null);
        Optional<String> found =
                word.isEmpty() ? Optional.ofNullable(item).map(HazardItem::category) : classes.category(word);
        Optional<String> letter = found.or(() -> answers.to("category:" + word));
        if (letter.filter(FileQuestion.LEFT_OUT::equals).isPresent()) {
            return Optional.of(leftOut());
        }
        if (letter.isEmpty()) {
            return Optional.of(Judgement.asked(
                    new FileQuestion("category", word, options()),
                    Refusal.Reason.of(
                            "category", word.isEmpty() ? "ledgerNoCategory" : "ledgerCategoryUnknown", word)));
        }
        category = letter.get();
        item = classes.item(line.text("facts"), word, category).orElse(null);
        return known.section(category).isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.refused(
                        "",
                        List.of(Refusal.Reason.of(
                                "category", "ledgerNoSection", classes.names().get(category)))));
    }

    private List<Option> options() {
        return known.classes().names().entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getKey() + " " + each.getValue()))
                .toList();
    }

    Optional<Judgement> noSeverity() {
        String word = line.text("severity");
        @Nullable HazardItem usual = item;
        if (word.isEmpty()) {
            severity = usual == null || usual.severity() == null ? Severity.GENERAL : usual.severity();
            return Optional.empty();
        }
        Optional<Severity> said = LedgerWords.severity(word);
        if (said.isEmpty() && leftOut("severity:" + word)) {
            return Optional.of(leftOut());
        }
        Optional<Severity> known = said.or(() -> answers.to("severity:" + word).map(Severity::valueOf));
        known.ifPresent(grade -> severity = grade);
        return known.isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.asked(
                        new FileQuestion(
                                "severity",
                                word,
                                Stream.of(Severity.values())
                                        .map(grade -> new Option(grade.name(), ""))
                                        .toList()),
                        Refusal.Reason.of("severity", "ledgerSeverityUnknown", word)));
    }

    private boolean leftOut(String question) {
        return answers.to(question).filter(FileQuestion.LEFT_OUT::equals).isPresent();
    }

    /** As somebody chose. */
    static Judgement leftOut() {
        return new Judgement(Verdict.SKIPPED, "", List.of(), List.of(Refusal.Reason.of(null, LedgerChoices.LEFT_OUT)));
    }

    String category() {
        return category;
    }

    String categoryName() {
        return String.valueOf(known.classes().names().get(category));
    }

    Optional<HazardItem> item() {
        return Optional.ofNullable(item);
    }

    String itemCode() {
        return item().map(HazardItem::code).orElse(category + NO_ITEM);
    }

    Severity severity() {
        return severity;
    }
}
