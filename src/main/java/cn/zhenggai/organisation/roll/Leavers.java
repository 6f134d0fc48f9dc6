package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Difference;
import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
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

/** People who are there and in no row of a county's workbook: they stay, or are disabled once their work is handed over. */
@Component
class Leavers extends KnownKind {

    private static final Layout LAYOUT = Layout.of(Field.of("login", Kinds.code()));

    private final PersonRolls rolls;
    private final AskingSuccessors passing;
    private final PersonWords words;
    private final ListWords lists;
    private final Leaving leaving;

    Leavers(
            Knowing knowing,
            PersonRolls rolls,
            AskingSuccessors passing,
            PersonWords words,
            ListWords lists,
            Leaving leaving) {
        super(knowing);
        this.rolls = rolls;
        this.passing = passing;
        this.words = words;
        this.lists = lists;
        this.leaving = leaving;
    }

    @Override
    public String word() {
        return "leavers";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    /** What stands in the row of somebody. */
    Line line(PersonCard person) {
        Map<String, String> told = words.of(person);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", person.name());
        said.put("unit", person.unitName());
        said.put("roles", told.getOrDefault("roles", ""));
        said.put("login", person.login());
        return new Line(said);
    }

    @Override
    Judging judging(Known known, Actor by) {
        return line -> known.withLogin(line.text("login"))
                .map(person -> judged(by, person, line))
                .orElseGet(() -> Judgement.known(line.text("login"), List.of()));
    }

    private Judgement judged(Actor by, PersonCard person, Line line) {
        if (!person.active()) {
            return Judgement.known(person.login(), List.of());
        }
        PersonEntry gone = gone(person);
        if (!Leaving.goes(line)) {
            int hanging = passing.hanging(person.id(), gone);
            return Judgement.absent(
                    person.login(),
                    hanging == 0 ? List.of() : List.of(Refusal.Reason.of(null, "importHanging", hanging)));
        }
        Optional<Refusal> lacking = person.id() == by.personId()
                ? Optional.of(Refusal.invalid(null, "notYourself"))
                : Keepers.mayTouch(by, person.roles(), List.of())
                        ? passing.lacking(person.id(), gone, line)
                        : Optional.of(Refusal.invalid(null, "keysOfTheHouse"));
        return lacking.map(refusal -> Judgement.refused(person.login(), refusal.reasons()))
                .orElseGet(() -> Judgement.known(
                        person.login(), List.of(new Difference("active", lists.open(true), lists.open(false)))));
    }

    private PersonEntry gone(PersonCard person) {
        Map<String, String> told = words.of(person);
        told.put("active", lists.open(false));
        return words.entry(person.login(), told);
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        PersonCard person = now().withLogin(line.text("login")).orElseThrow();
        Map<String, String> was = words.of(person);
        return rolls.apply(by, new Meant<>(Optional.of(person), gone(person), was, was), AskingSuccessors.chosen(line));
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
        questions.add(leaving.question("leavers", line, locale));
        now().withLogin(line.text("login"))
                .filter(PersonCard::active)
                .ifPresent(person -> questions.addAll(passing.questions(person.id(), gone(person), line, locale)));
        return questions;
    }

    @Override
    public List<List<String>> present(Actor by) {
        return List.of();
    }
}
