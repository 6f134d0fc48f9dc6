package cn.zhenggai.coordination.letter;

import cn.zhenggai.calendar.Deadlines;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The working days of letters, as the bureau sets them. */
@Component
public class LetterTerms {

    private static final int PROTECTION = 3;

    private final Deadlines deadlines;
    private final int answer;
    private final int reply;
    private final int supervision;
    private final int agenda;

    LetterTerms(
            Deadlines deadlines,
            @Value("${zhenggai.letters.answer-workdays:5}") int answer,
            @Value("${zhenggai.letters.reply-workdays:15}") int reply,
            @Value("${zhenggai.letters.supervision-workdays:3}") int supervision,
            @Value("${zhenggai.letters.agenda-workdays:10}") int agenda) {
        this.deadlines = deadlines;
        this.answer = answer;
        this.reply = reply;
        this.supervision = supervision;
        this.agenda = agenda;
    }

    /** Until when it may say that it is not competent. */
    public LocalDate answerBy(LocalDate sent) {
        return deadlines.plusWorkdays(sent, answer);
    }

    public LocalDate replyBy(LocalDate sent) {
        return deadlines.plusWorkdays(sent, reply);
    }

    /** SentLetters that were due on this day or before are supervised today. */
    LocalDate supervisedToday(LocalDate today) {
        return deadlines.plusWorkdays(today, -supervision);
    }

    /** SentLetters supervised on this day or before go to the joint meeting today. */
    LocalDate listedToday(LocalDate today) {
        return deadlines.plusWorkdays(today, -agenda);
    }

    /** Until when a school has to protect its pupils, unless another day is written. */
    LocalDate protectedBy(LocalDate today) {
        return deadlines.plusWorkdays(today, PROTECTION);
    }

    /** What the office has for a step about a letter. */
    LocalDate office(LocalDate today) {
        return deadlines.plusWorkdays(today, 2);
    }
}
