package cn.zhenggai.security.token;

import cn.zhenggai.security.SecurityLog;
import cn.zhenggai.security.TokenLine;
import cn.zhenggai.security.Tokens;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of one person or program. Whoever asks has made sure that they are his to see. */
@Component
public class OwnTokens {

    private final Tokens tokens;
    private final TokenHolders holders;
    private final SecurityLog log;

    OwnTokens(Tokens tokens, TokenHolders holders, SecurityLog log) {
        this.tokens = tokens;
        this.holders = holders;
        this.log = log;
    }

    public List<TokenLine> of(long personId) {
        return tokens.of(personId);
    }

    /** Works no longer, on other nodes after five seconds at most. A second time changes nothing. */
    @Transactional
    public void revoke(Actor by, long personId, long tokenId) {
        if (tokens.revoke(personId, tokenId)) {
            holders.forget(tokenId);
            log.event("token-revoked", by.login(), null, tokenId);
        }
    }
}
