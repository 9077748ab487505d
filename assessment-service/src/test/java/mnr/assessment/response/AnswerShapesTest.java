package mnr.assessment.response;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/** One answer, in whatever body it comes: what one refuses no other one takes. */
class AnswerShapesTest {

    @Test
    void aSingleSaveTakesAnAnswerWithoutItsSubDomain() {
        assertThat(shapeOf(SaveResponse.class, Set.of())).isEqualTo(shapeOf(Answer.class, Set.of("subDomain")));
    }

    @Test
    void anItemTakesAnAnswerWithItsTag() {
        assertThat(shapeOf(SaveResponses.Item.class, Set.of("etag"))).isEqualTo(shapeOf(Answer.class, Set.of()));
    }

    private static Map<String, List<String>> shapeOf(Class<?> type, Set<String> without) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !without.contains(component.getName()))
                .collect(toMap(RecordComponent::getName, AnswerShapesTest::shapeOf));
    }

    private static List<String> shapeOf(RecordComponent component) {
        return List.of(
                component.getAnnotatedType().toString(),
                Arrays.stream(component.getAccessor().getAnnotations())
                        .map(Annotation::toString)
                        .sorted()
                        .toList()
                        .toString());
    }
}
