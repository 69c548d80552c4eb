package mingbai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithItsOwnSaltAndMatchesItsPasswordAlone() {
        String hash = passwords.hash("Tian-qi2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("Tian-qi2026"));
        assertThat(passwords.matches("Tian-qi2026", hash)).isTrue();
        assertThat(passwords.matches("tian-qi2026", hash)).isFalse();
        assertThat(passwords.matches("Tian-qi2026", null)).isFalse();
    }

    @Test
    void oneTimePasswordsAreReadableAndNeverTheSame() {
        String one = passwords.oneTime();
        assertThat(one).matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}").isNotEqualTo(passwords.oneTime());
        assertThat(passwords.matches(one.toLowerCase().replace("-", ""), passwords.hashOneTime(one))).isTrue();
        assertThat(passwords.matches(passwords.oneTime(), passwords.hashOneTime(one))).isFalse();
    }
}
