package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.RowQuestion;
import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.organisation.handover.AdministeringPeople;
import cn.zhenggai.organisation.handover.HandOver;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Pile;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who takes over what hangs on somebody whom a row moves or disables: asked, kept with the row, and read out of it. */
@Component
class AskingSuccessors {

    static final String NOTE = "handOverNote";

    private static final String TO = "to.";
    private static final Set<String> UNNUMBERED = Set.of("VISIT", "TEAM", "PLAN");
    private static final int SHOWN = 8;

    private final AdministeringPeople people;
    private final MessageSource messages;

    AskingSuccessors(AdministeringPeople people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    static boolean answered(Line line) {
        return line.answers().keySet().stream().anyMatch(field -> field.equals(NOTE) || field.startsWith(TO));
    }

    static HandOver chosen(Line line) {
        Map<String, String> to = new HashMap<>();
        line.answers().forEach((field, value) -> {
            if (field.startsWith(TO)) {
                to.put(field.substring(TO.length()), value);
            }
        });
        return new HandOver(to, line.answer(NOTE));
    }

    int hanging(long person, PersonEntry entry) {
        return people.foreseen(person, entry).stream()
                .mapToInt(AskingSuccessors::weight)
                .sum();
    }

    /** An office at which nothing waits now counts for one. */
    private static int weight(Pile pile) {
        return Math.max(1, pile.size());
    }

    /** What is still to be said; to who has said nothing, how much there is and where it is seen. */
    Optional<Refusal> lacking(long person, PersonEntry entry, Line line) {
        return people.lacking(person, entry, chosen(line))
                .map(refusal -> answered(line)
                        ? shortened(refusal)
                        : Refusal.invalid(
                                null,
                                "handOverFirst",
                                hanging(person, entry),
                                PersonAddress.page(person) + "/handover"));
    }

    /** What is listed beside the question is not told once more. */
    private static Refusal shortened(Refusal refusal) {
        return Refusal.invalid(refusal.reasons().stream()
                .map(reason ->
                        "handOverNeeded".equals(reason.code()) ? Refusal.Reason.of(reason.field(), "required") : reason)
                .toList());
    }

    List<RowQuestion> questions(long person, PersonEntry entry, Line line, Locale locale) {
        List<RowQuestion> questions = new ArrayList<>();
        for (Pile pile : people.foreseen(person, entry)) {
            questions.add(new RowQuestion(
                    TO + pile.key(),
                    label(pile, locale),
                    words("handover.rowHint", locale, pile.size()),
                    pile.pieces().stream()
                            .limit(SHOWN)
                            .map(piece -> told(piece, locale))
                            .toList(),
                    choices(pile, locale),
                    line.answer(TO + pile.key())));
        }
        if (!questions.isEmpty()) {
            questions.add(note(line, locale));
        }
        return questions;
    }

    RowQuestion note(Line line, Locale locale) {
        return new RowQuestion(
                NOTE,
                words("handover.note", locale),
                words("handover.noteHint", locale),
                List.of(),
                List.of(),
                line.answer(NOTE));
    }

    /** The number of a case or a school says which it is; that of a visit, a team or a plan is known to the server alone. */
    String told(Piece piece, Locale locale) {
        String title = piece.title() == null ? words("handover.secret", locale) : piece.title();
        String place = piece.place() == null || piece.place().equals(piece.title()) ? "" : piece.place();
        String number = UNNUMBERED.contains(piece.kind()) ? "" : piece.reference();
        return Stream.of(
                        title,
                        place,
                        number,
                        piece.dueOn() == null ? "" : piece.dueOn().toString())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String label(Pile pile, Locale locale) {
        return pile.office() != null
                ? words("handover.office", locale, words("role." + pile.office(), locale))
                : words("handover.kind." + pile.kind(), locale);
    }

    private List<RowQuestion.Choice> choices(Pile pile, Locale locale) {
        List<RowQuestion.Choice> choices = new ArrayList<>();
        for (Taker taker : pile.takers()) {
            String post = taker.person().post() == null ? "" : taker.person().post();
            choices.add(new RowQuestion.Choice(
                    Long.toString(taker.person().id()),
                    words(
                            "handover.taker",
                            locale,
                            taker.person().name(),
                            post,
                            taker.person().unitName())));
        }
        if (pile.byRule()) {
            choices.add(new RowQuestion.Choice(HandOver.BY_RULE, words("handover.byRule", locale)));
        }
        choices.add(new RowQuestion.Choice(HandOver.NOBODY, words("handover.nobody", locale)));
        return choices;
    }

    String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
