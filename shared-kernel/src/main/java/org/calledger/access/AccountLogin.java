package org.calledger.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets in who knows the password of an account. A change of an account takes effect within five seconds. */
public final class AccountLogin implements AuthenticationProvider {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_ACCOUNTS = 10_000;
    private static final int LONGEST = 200;

    private final LoadingCache<String, Optional<Account>> accounts;
    private final VerifiedPasswords passwords;
    private final Attempts attempts;
    private final String nobodysHash;

    public AccountLogin(AccountTable table, PasswordEncoder encoder) {
        accounts = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_ACCOUNTS)
                .build(table::find);
        passwords = new VerifiedPasswords(encoder);
        attempts = new Attempts(Ticker.systemTicker());
        nobodysHash = encoder.encode("nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String name = login.getName().toLowerCase(Locale.ROOT);
        String password =
                login.getCredentials() == null ? "" : login.getCredentials().toString();
        String address =
                login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (attempts.areTooMany(name, address)) {
            throw new TooManyAttempts();
        }
        Optional<Account> account =
                name.length() > LONGEST || password.length() > LONGEST ? Optional.empty() : accounts.get(name);
        // an account that there is not takes as long to refuse as one that there is
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(name, password, hash) || account.isEmpty()) {
            attempts.failed(name, address);
            throw new BadCredentialsException("no such account and password");
        }
        return signedIn(account.get(), login);
    }

    /** The same login with the roles that its account has now; empty when the account is another's or gone. */
    public Optional<Authentication> asOfNow(Authentication known, SignedIn signedIn) {
        return accounts.get(signedIn.account())
                .filter(account ->
                        account.caller().subject().equals(signedIn.caller().subject()))
                .map(account -> account.caller().equals(signedIn.caller()) ? known : signedIn(account, known));
    }

    private static Authentication signedIn(Account account, Authentication login) {
        SignedIn principal = new SignedIn(account.name(), account.caller());
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
        token.setDetails(login.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
