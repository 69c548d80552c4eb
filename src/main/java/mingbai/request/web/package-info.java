/** Pages of requests: the applicant's and the desk's. */
@org.jspecify.annotations.NullMarked
package mingbai.request.web;
