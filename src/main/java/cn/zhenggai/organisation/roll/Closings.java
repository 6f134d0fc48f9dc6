package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.handover.ClosingUnit;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Schools that are there and in no row of a county's workbook: they stay, or are closed and their open work goes on. */
@Component
class Closings extends KnownKind {

    private static final Layout LAYOUT = Layout.of(Field.of("code", Kinds.code()));
    private static final int SHOWN = 8;

    private final ClosingUnit closing;
    private final UnitRolls rolls;
    private final UnitWords words;
    private final ListWords lists;
    private final Leaving leaving;
    private final AskingSuccessors asking;

    Closings(
            Knowing knowing,
            ClosingUnit closing,
            UnitRolls rolls,
            UnitWords words,
            ListWords lists,
            Leaving leaving,
            AskingSuccessors asking) {
        super(knowing);
        this.closing = closing;
        this.rolls = rolls;
        this.words = words;
        this.lists = lists;
        this.leaving = leaving;
        this.asking = asking;
    }

    @Override
    public String word() {
        return "closings";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /** What stands in the row of a school. */
    Line line(UnitCard school) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", school.name());
        said.put("code", school.code());
        return new Line(said);
    }

    @Override
    Judging judging(Known known, Actor by) {
        return line -> known.coded(line.text("code"))
                .map(school -> judged(school, line))
                .orElseGet(() -> Judgement.known(line.text("code"), List.of()));
    }

    private Judgement judged(UnitCard school, Line line) {
        if (!school.active()) {
            return Judgement.known(school.code(), List.of());
        }
        List<Piece> open = closing.open(school);
        if (!Leaving.goes(line)) {
            return Judgement.absent(
                    school.code(),
                    open.isEmpty() ? List.of() : List.of(Refusal.Reason.of(null, "importHanging", open.size())));
        }
        Optional<Refusal> lacking = closing.lacking(school, chosen(line));
        if (lacking.isPresent() && !line.answers().containsKey(UnitHandOver.SUCCESSOR)) {
            String page = "/units/" + school.id();
            lacking = Optional.of(Refusal.invalid(null, "handOverFirst", open.size(), page));
        }
        return lacking.map(refusal -> Judgement.refused(school.code(), refusal.reasons()))
                .orElseGet(() -> Judgement.known(
                        school.code(), List.of(new Difference("active", lists.open(true), lists.open(false)))));
    }

    private static UnitHandOver chosen(Line line) {
        return line.answers().containsKey(UnitHandOver.SUCCESSOR)
                ? new UnitHandOver(line.answer(UnitHandOver.SUCCESSOR), line.answer(AskingSuccessors.NOTE))
                : UnitHandOver.NONE;
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        UnitCard school = now().coded(line.text("code")).orElseThrow();
        String township = Optional.ofNullable(school.townshipId())
                .flatMap(now()::unit)
                .map(UnitCard::name)
                .orElse("");
        return rolls.change(by, school, UnitWords.entry(school, false), chosen(line), words.of(school, township));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public boolean asks(Line line, Judgement judgement) {
        return true;
    }

    @Override
    public List<RowQuestion> questions(Actor by, Line line, Locale locale) {
        List<RowQuestion> questions = new ArrayList<>();
        questions.add(leaving.question("closings", line, locale));
        Optional<UnitCard> school = now().coded(line.text("code")).filter(UnitCard::active);
        List<Piece> open = school.map(closing::open).orElse(List.of());
        if (!open.isEmpty()) {
            questions.add(successor(school.get(), open, line, locale));
            questions.add(asking.note(line, locale));
        }
        return questions;
    }

    private RowQuestion successor(UnitCard school, List<Piece> open, Line line, Locale locale) {
        List<RowQuestion.Choice> choices = new ArrayList<>();
        closing.successors(school)
                .forEach(unit -> choices.add(new RowQuestion.Choice(Long.toString(unit.id()), unit.name())));
        choices.add(new RowQuestion.Choice(UnitHandOver.END, leaving.words("import.leave.end", locale)));
        return new RowQuestion(
                UnitHandOver.SUCCESSOR,
                leaving.words("import.leave.successor", locale),
                leaving.words("handover.rowHint", locale, open.size()),
                open.stream()
                        .limit(SHOWN)
                        .map(piece -> asking.told(piece, locale))
                        .toList(),
                choices,
                line.answer(UnitHandOver.SUCCESSOR));
    }

    @Override
    public List<List<String>> present(Actor by) {
        return List.of();
    }
}
