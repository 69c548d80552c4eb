/** Sign-in, and the desk's pages of accounts. */
@org.jspecify.annotations.NullMarked
package mingbai.identity.web;
