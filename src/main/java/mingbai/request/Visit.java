package mingbai.request;

/**
 * An applicant looking at the own case for half an hour.
 *
 * @param bySecret  with the secret: everything is shown and may be done; with the telephone number only where the case stands is shown
 * @param formToken what the forms of the visit must carry
 */
public record Visit(long request, boolean bySecret, String formToken) {}
