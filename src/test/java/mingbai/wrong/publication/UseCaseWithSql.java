package mingbai.wrong.publication;

/** Wrong on purpose: a use case that speaks SQL itself. */
class UseCaseWithSql {
    int count(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
