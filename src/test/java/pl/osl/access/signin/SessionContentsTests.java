package pl.osl.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionContentsTests {

    private final SerializingConverter writing = new SerializingConverter();

    @Test
    void whatTheApplicationPutsThereComesBack() {
        var kept = new KeptForm("/activities", "x", new ArrayList<>(List.of(new KeptForm.Field("title", "Festyn"))));
        var signedIn =
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("someone", null, List.of()));
        assertThat(back(kept)).isEqualTo(kept);
        assertThat(back(signedIn)).isEqualTo(signedIn);
        assertThat(back("Chrome, Android")).isEqualTo("Chrome, Android");
        assertThat(back(true)).isEqualTo(true);
    }

    @Test
    void anythingElseIsDroppedBeforeItIsMade() {
        assertThat(back(new File("/etc/passwd"))).isNull();
        assertThat(back(new ArrayList<>(List.of(new File("/etc/passwd"))))).isNull();
        assertThat(SessionContents.read(new byte[] {1, 2, 3})).isNull();
    }

    private @Nullable Object back(Object value) {
        return SessionContents.read(writing.convert(value));
    }
}
