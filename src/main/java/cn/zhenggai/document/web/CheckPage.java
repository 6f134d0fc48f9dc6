package cn.zhenggai.document.web;

import cn.zhenggai.document.issued.CheckingPaper;
import cn.zhenggai.document.issued.CheckingPaper.Likeness;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Where the square on a paper leads: what the register says of it, and whether a file is it. */
@Controller
@RequestMapping("/papers/check/{code:[\\w-]{22}}")
class CheckPage {

    private final CheckingPaper checking;

    CheckPage(CheckingPaper checking) {
        this.checking = checking;
    }

    @GetMapping
    String checkPaper(@PathVariable String code, Actor actor, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("checked", checking.check(code, actor));
        model.addAttribute("zone", BureauTime.ZONE);
        return "document/check";
    }

    @PostMapping
    Reply compareFile(@PathVariable String code, Actor actor, Posting posting) {
        Optional<MultipartFile> file = posting.file("file");
        Outcome<Likeness> outcome = posting.attempt(() -> Outcome.unless(
                new Checks().that(file.isPresent(), "file", "required").refusal(),
                () -> checking.compare(code, bytes(file.get()))));
        return posting.answer(
                outcome,
                likeness -> {
                    posting.model().addAttribute("likeness", likeness);
                    return Reply.shown(checkPaper(code, actor, posting.model()));
                },
                () -> checkPaper(code, actor, posting.model()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
