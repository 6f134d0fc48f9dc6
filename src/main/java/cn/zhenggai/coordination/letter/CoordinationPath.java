package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterState;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.sidepath.SidePath;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who may do what about letters, and at whose desks they wait. */
@Component
class CoordinationPath implements SidePath {

    private static final Set<Action> ACTIONS = EnumSet.range(Action.ASK_TRANSFER, Action.RETURN_PART);
    private static final Set<Step> STEPS = EnumSet.range(Step.DECIDE_TRANSFER, Step.CONFIRM_SUPERVISION);

    private final SentLetters letters;
    private final LetterSteps steps;
    private final LetterTerms terms;
    private final Clock clock;

    CoordinationPath(SentLetters letters, LetterSteps steps, LetterTerms terms, Clock clock) {
        this.letters = letters;
        this.steps = steps;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Set<Action> actions() {
        return ACTIONS;
    }

    @Override
    public boolean grants(RectificationCase subject, Action action, Actor actor) {
        return switch (action) {
            case ASK_TRANSFER -> actor.sitsAt(subject.principal());
            case TRANSFER, REFUSE_TRANSFER, SEND_LETTER, RETURN_PART -> actor.sitsAt(subject.sectionHead());
            case READDRESS_LETTER, REFER_OBJECTION ->
                actor.sitsAt(registrar(subject)) || actor.sitsAt(subject.deputy());
            case SUPERVISE_LETTER -> actor.sitsAt(subject.deputy());
            default -> actor.sitsAt(registrar(subject)) || actor.sitsAt(subject.sectionHead());
        };
    }

    @Override
    public boolean admits(RectificationCase subject, Action action, Actor actor) {
        boolean inside = subject.discovery().insideSchool();
        return switch (action) {
            case ASK_TRANSFER -> !inside && !subject.course().transferAsked();
            case REFUSE_TRANSFER -> subject.course().transferAsked();
            case TRANSFER -> !inside;
            case SEND_LETTER -> true;
            case RETURN_PART -> subject.order().issuedAt() != null;
            case READDRESS_LETTER -> any(subject, letter -> letter.state() == LetterState.OBJECTED);
            case REFER_OBJECTION -> any(subject, ReferringObjection::waits);
            case SUPERVISE_LETTER -> steps.drafted(subject.id()).isPresent();
            default -> any(subject, letter -> letter.state().withDepartment());
        };
    }

    @Override
    public String inTheWay(RectificationCase subject, Action action) {
        return switch (action) {
            case ASK_TRANSFER -> subject.course().transferAsked() ? "transferWaits" : "transferInside";
            case TRANSFER -> "transferInside";
            case REFUSE_TRANSFER -> "transferNone";
            case RETURN_PART -> "returnUnserved";
            default -> "letterNone";
        };
    }

    private boolean any(RectificationCase subject, Predicate<Letter> which) {
        return letters.openOf(subject.id()).stream().anyMatch(which);
    }

    @Override
    public Set<Step> steps() {
        return STEPS;
    }

    @Override
    public Waiting waiting(RectificationCase subject, Step step, int place) {
        LocalDate office = terms.office(BureauTime.today(clock));
        return switch (step) {
            case DECIDE_TRANSFER -> new Waiting(subject.sectionHead(), Due.on(office));
            case READDRESS_LETTER, REFER_OBJECTION -> new Waiting(registrar(subject), Due.on(office));
            case CONFIRM_SUPERVISION -> new Waiting(subject.deputy(), Due.on(office));
            default -> department(subject, step, place);
        };
    }

    private Waiting department(RectificationCase subject, Step step, int place) {
        Letter letter = letters.findByCaseIdAndPlace(subject.id(), place).orElseThrow();
        Desk desk = Desk.of(Desk.Kind.DEPARTMENT, letter.unitId());
        return new Waiting(desk, Due.on(step == Step.ANSWER_LETTER ? letter.answerBy() : letter.replyBy()));
    }

    private static Desk registrar(RectificationCase subject) {
        return Desk.of(Desk.Kind.REGISTRAR, subject.jurisdiction().bureauId());
    }
}
