package cn.zhenggai.operation;

import java.time.Instant;

/**
 * The scanner found a virus in what somebody sent, which was refused, or in a file that was let in while it was away.
 *
 * @param who sent it; empty for a file that is kept
 * @param file its name; of one that is kept, its number
 */
public record VirusFound(String who, String file, String virus, Instant at) {

    public static VirusFound later(long evidenceId, String virus, Instant at) {
        return new VirusFound("", String.valueOf(evidenceId), virus, at);
    }
}
