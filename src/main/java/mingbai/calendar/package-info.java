/**
 * Working days and terms (期限): arithmetic over schedules that are handed in, and dates that explain themselves day by day. Knows neither
 * database nor clock. Serves the Regulation's terms in working days (Arts. 26, 30-33) and the State Council's yearly notices on holidays.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.calendar;
