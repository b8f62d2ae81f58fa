package pl.osl.access.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What may come back out of a session in the database: the few types the application puts there. Anything else, also
 * an older version of one of these, is dropped, as if it had never been in the session.
 */
@Configuration(proxyBeanMethods = false)
class SessionContents {

    private static final Logger LOG = LoggerFactory.getLogger(SessionContents.class);

    private static final ObjectInputFilter ALLOWED =
            ObjectInputFilter.Config.createFilter("maxdepth=20;maxbytes=1000000;"
                    + "java.lang.String;java.lang.Boolean;java.lang.Number;java.lang.Integer;java.lang.Long;java.lang.Enum;"
                    + "java.util.ArrayList;java.util.LinkedList;java.util.HashMap;java.util.LinkedHashMap;java.util.TreeMap;"
                    + "java.util.HashSet;java.util.LinkedHashSet;java.util.Locale;java.util.Collections$*;java.util.ImmutableCollections$*;"
                    + "java.util.CollSer;java.util.Arrays$ArrayList;java.util.Map$Entry;java.util.concurrent.CopyOnWriteArrayList;"
                    + "java.lang.String$CaseInsensitiveComparator;java.lang.Object;java.util.UUID;"
                    + "java.time.Ser;java.time.Instant;java.time.LocalDate;jakarta.servlet.http.Cookie;"
                    + "org.springframework.security.core.**;org.springframework.security.authentication.*;"
                    + "org.springframework.security.web.csrf.*;org.springframework.security.web.savedrequest.*;"
                    + "org.springframework.security.web.authentication.*;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
                    + "org.springframework.util.MultiValueMapAdapter;pl.osl.access.signin.KeptForm*;!*");

    @Bean
    @SuppressWarnings("NullAway") // a converter may answer with nothing
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionContents::read);
        return conversion;
    }

    static @Nullable Object read(byte[] bytes) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(ALLOWED);
            return input.readObject();
        } catch (IOException | ClassNotFoundException refused) {
            LOG.warn("dropped what a session held: {}", refused.getMessage());
            return null;
        }
    }
}
