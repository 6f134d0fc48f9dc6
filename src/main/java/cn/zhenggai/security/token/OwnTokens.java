package cn.zhenggai.security.token;

import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.TokenLine;
import cn.zhenggai.security.Tokens;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own tokens; nobody sees or revokes those of others. */
@Component
public class OwnTokens {

    private final Tokens tokens;
    private final SecurityLog log;

    OwnTokens(Tokens tokens, SecurityLog log) {
        this.tokens = tokens;
        this.log = log;
    }

    public List<TokenLine> of(Actor actor) {
        return tokens.of(actor.personId());
    }

    /** Works no longer after five seconds at most. A second time changes nothing. */
    @Transactional
    public void revoke(Actor actor, long tokenId) {
        if (tokens.revoke(actor.personId(), tokenId)) {
            log.event("token-revoked", actor.login(), null, tokenId);
        }
    }
}
