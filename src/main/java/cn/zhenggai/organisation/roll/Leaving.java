package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.RowQuestion;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What becomes of whom or what is in no row: nothing as long as nobody says otherwise. */
@Component
class Leaving {

    static final String FIELD = "leave";
    static final String GO = "GO";

    private static final String STAY = "STAY";

    private final MessageSource messages;

    Leaving(MessageSource messages) {
        this.messages = messages;
    }

    static boolean goes(Line line) {
        return GO.equals(line.answer(FIELD));
    }

    RowQuestion question(String kind, Line line, Locale locale) {
        return new RowQuestion(
                FIELD,
                words("import.leave." + kind, locale),
                words("import.leaveHint." + kind, locale),
                List.of(),
                List.of(
                        new RowQuestion.Choice(STAY, words("import.leave.stay", locale)),
                        new RowQuestion.Choice(GO, words("import.leave.go." + kind, locale))),
                goes(line) ? GO : STAY);
    }

    String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
