package cn.zhenggai.security.web;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.SignInAgain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The tokens of a service account, which an administrator keeps, for it cannot log in to do so. */
@Controller
class ProgramTokens {

    private static final String PAGE = "/people/{id}/tokens";

    private final Directory directory;
    private final OwnTokens tokens;
    private final IssuingForm issuing;

    ProgramTokens(Directory directory, OwnTokens tokens, IssuingForm issuing) {
        this.directory = directory;
        this.tokens = tokens;
        this.issuing = issuing;
    }

    @GetMapping(PAGE)
    String page(Actor actor, @PathVariable long id, Model model) {
        PersonCard program = program(actor, id);
        model.addAttribute("person", program);
        model.addAttribute("tokens", tokens.of(id));
        model.addAttribute("reaches", TokenReach.values());
        model.addAttribute("zone", BureauTime.ZONE);
        return "security/program";
    }

    @PostMapping(PAGE)
    @SignInAgain
    Reply issue(Actor actor, @PathVariable long id, Posting posting) {
        PersonCard program = program(actor, id);
        return issuing.answer(program.id(), posting, address(id), () -> page(actor, id, posting.model()));
    }

    @PostMapping(PAGE + "/{token}/revoke")
    Reply revoke(Actor actor, @PathVariable long id, @PathVariable long token) {
        tokens.revoke(actor, program(actor, id).id(), token);
        return Reply.to(address(id)).saying("token.revoked");
    }

    /** To anybody else, and for anybody who logs in himself, there is no such page. */
    private PersonCard program(Actor actor, long id) {
        return directory
                .person(id)
                .filter(person -> person.program() && actor.is(Role.ADMIN) && inBureau(actor, person))
                .orElseThrow(() -> new NotFound("No service account " + id));
    }

    private boolean inBureau(Actor actor, PersonCard person) {
        return directory.unit(person.unitId()).map(UnitCard::bureauId).stream()
                .anyMatch(bureau -> bureau == actor.bureauId());
    }

    private static String address(long id) {
        return PAGE.replace("{id}", Long.toString(id));
    }
}
