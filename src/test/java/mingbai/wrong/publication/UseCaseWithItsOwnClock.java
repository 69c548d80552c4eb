package mingbai.wrong.publication;

/** Wrong on purpose: looks at the clock instead of being told. */
class UseCaseWithItsOwnClock {
    java.time.LocalDate today() {
        return java.time.LocalDate.now();
    }
}
