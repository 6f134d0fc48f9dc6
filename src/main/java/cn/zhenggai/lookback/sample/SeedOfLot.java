package cn.zhenggai.lookback.sample;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** What a lot is drawn with when nobody named a seed: nobody may know it before, and everybody reads it afterwards. */
public interface SeedOfLot {

    /** Never the same twice, unless it is meant for a county that is told again. */
    String of(DrawEntry entry);

    /** Of every server that is no demo. */
    @Component
    class Unforeseen implements SeedOfLot {

        private static final int BYTES = 8;

        private final SecureRandom random = new SecureRandom();

        @Override
        public String of(DrawEntry entry) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }
}
