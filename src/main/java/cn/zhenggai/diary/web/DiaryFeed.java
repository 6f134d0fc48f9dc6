package cn.zhenggai.diary.web;

import cn.zhenggai.diary.KeepingLink;
import cn.zhenggai.diary.ReadingDiary;
import cn.zhenggai.diary.WrittenDiary;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a calendar reads, which knows no login: the secret in the address is all it has. */
@Controller
class DiaryFeed {

    private final KeepingLink keeping;
    private final ReadingDiary reading;
    private final WrittenDiary written;
    private final Directory directory;
    private final MessageSource messages;

    DiaryFeed(
            KeepingLink keeping,
            ReadingDiary reading,
            WrittenDiary written,
            Directory directory,
            MessageSource messages) {
        this.keeping = keeping;
        this.reading = reading;
        this.written = written;
        this.directory = directory;
        this.messages = messages;
    }

    static String address(String secret) {
        return "/diary-" + secret + ".ics";
    }

    @GetMapping(path = "/diary-{secret}.ics", produces = WrittenDiary.TYPE + ";charset=UTF-8")
    ResponseEntity<String> feed(@PathVariable String secret) {
        Actor holder = keeping.holder(secret).orElseThrow(() -> new NotFound("No such diary"));
        Locale language = directory
                .person(holder.personId())
                .map(PersonCard::language)
                .map(Locale::forLanguageTag)
                .orElse(Locale.CHINESE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(written.of(messages.getMessage("diary.name", null, language), reading.of(holder, language)));
    }
}
