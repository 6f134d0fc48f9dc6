package cn.zhenggai.notification.webhook;

import cn.zhenggai.notification.WebhookSettings.Robot;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.notification.letter.Letter;
import cn.zhenggai.notification.letter.LetterWords;
import cn.zhenggai.shared.time.DueBy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a letter into the few lines that a group chat shows. What somebody typed stays text: no link, nobody called. */
@Component
public class PostWords {

    private static final String MARKS = "<>[]()*_`#@~|!\\";
    private static final String HARMLESS = "＜＞［］（）＊＿‘＃＠～｜！＼";

    private final LetterWords words;

    public PostWords(LetterWords words) {
        this.words = words;
    }

    String title(Letter letter, Robot robot) {
        Locale language = language(robot);
        String first = words.kind(letter.first(), language);
        return letter.total() == 1 ? first : words.text("mail.section", language, first, letter.total());
    }

    /** As many cases as fit, then how many more there are. */
    String markdown(Letter letter, Robot robot) {
        Locale language = language(robot);
        int room = RobotForm.most(robot.kind());
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Letter.Section section : letter.sections()) {
            for (Letter.Line line : section.lines()) {
                String entry = entry(section, line, language);
                room -= entry.getBytes(StandardCharsets.UTF_8).length;
                if (room > 200) {
                    text.append(entry);
                    shown++;
                }
            }
        }
        int more = letter.total() - shown;
        return more == 0 ? text.toString() : text + "\n" + words.text("mail.more", language, more, words.inbox());
    }

    private String entry(Letter.Section section, Letter.Line line, Locale language) {
        String title = harmless(words.title(line, language));
        String where = harmless(words.school(line));
        DueBy due = line.due();
        String until = due == null ? "" : " · " + words.text("mail.line.deadline", language, due.named());
        return "- **" + words.kind(section.news(), language) + "** [" + title + "](" + words.link(line) + ")  \n  "
                + where + " · " + line.number() + until + "\n";
    }

    static String harmless(String typed) {
        StringBuilder text = new StringBuilder();
        for (char c : Answer.oneLine(typed).toCharArray()) {
            int mark = MARKS.indexOf(c);
            text.append(mark < 0 ? c : HARMLESS.charAt(mark));
        }
        return text.toString();
    }

    private static Locale language(Robot robot) {
        return "en".equals(robot.language()) ? Locale.ENGLISH : Locale.CHINESE;
    }
}
